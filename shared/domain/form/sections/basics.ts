import * as z from 'zod';
import { line, Phone, Postcode, RegionCode, Registrar, SquareMetres } from './fields.ts';

/** The forms in which a limited company's name ends 组织形式. */
export const nameEndings = ['有限公司', '有限责任公司'] as const;

/** A proposed name and its four parts, in their order 名称. */
export const CompanyName = z.strictObject({
  /** 全称: the four parts joined. */
  full: line(100),
  /** 行政区划, as written in the name: '佛山市禅城区'. */
  region: line(40),
  /** 字号 */
  tradeName: line(40),
  /** 行业表述, as written in the name: '贸易'. */
  industry: line(40),
  /** 组织形式 */
  ending: z.enum(nameEndings),
});
export type CompanyName = z.infer<typeof CompanyName>;

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

/** What the company is called, where it is, and how it is reached 基本信息. */
export const Basics = z.strictObject({
  /** 登记机关: the region of the registrar with which the form is filed. */
  registrar: Registrar,
  /** 拟用名称 */
  name: CompanyName,
  /** 备选名称 */
  alternativeNames: z.array(CompanyName).max(3),
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
