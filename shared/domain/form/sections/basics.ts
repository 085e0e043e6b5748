import * as z from 'zod';
import { line, Phone, Postcode, RegionCode, SquareMetres } from './fields.ts';

const placeFields = {
  /** 行政区划代码 of the district. */
  region: RegionCode,
  /** 省 */
  province: line(20),
  /** 市 */
  city: line(20),
  /** 区 */
  district: line(20),
  /** 镇（街道） */
  town: line(40).optional(),
  /** 路（村） */
  street: line(80),
  /** 门牌号, building and room. */
  number: line(80),
};

/** A place without who owns it: business premises 生产经营地. */
export const Place = z.strictObject(placeFields);
export type Place = z.infer<typeof Place>;

/** The company's address 住所 and by what right it is used. */
export const CompanyAddress = z.strictObject({
  ...placeFields,
  /** 面积, square metres. */
  area: SquareMetres,
  /** 产权人 */
  owner: line(100),
  /** 取得方式: owned 自有, rented 租赁, lent without charge 无偿使用. */
  obtainedBy: z.enum(['owned', 'rented', 'lent']),
  /** 产权证明: deed 房产证, lease 租赁合同, certificate of the village or neighbourhood committee 村（居）委会证明. */
  proof: z.enum(['deed', 'lease', 'committee-certificate']),
});

/** Where the company is and how it is reached 基本信息. */
export const Basics = z.strictObject({
  /** 住所 */
  address: CompanyAddress,
  /** 生产经营地, only where it differs from the address. */
  premises: Place.optional(),
  /** 联系电话 */
  phone: Phone,
  /** 邮政编码 */
  postcode: Postcode,
  /** 从业人数 */
  employees: z.int().min(1).max(1_000_000),
});
