import { regionOf, regions } from '../identifiers/region.ts';

/** Provinces, regions and municipalities of GB/T 2260, without what kind they are. */
const provinces = [
  ...['北京', '天津', '河北', '山西', '内蒙古', '辽宁', '吉林', '黑龙江', '上海', '江苏', '浙江', '安徽', '福建'],
  ...['江西', '山东', '河南', '湖北', '湖南', '广东', '广西', '海南', '重庆', '四川', '贵州', '云南', '西藏', '陕西'],
  ...['甘肃', '青海', '宁夏', '新疆', '台湾', '香港', '澳门'],
];

/** Provincial capitals, cities with a plan of their own, and the cities of this province. */
const cities = [
  ...['石家庄', '太原', '呼和浩特', '沈阳', '大连', '哈尔滨', '南京', '杭州', '宁波', '合肥', '福州', '厦门'],
  ...['南昌', '济南', '青岛', '郑州', '武汉', '长沙', '南宁', '海口', '成都', '贵阳', '昆明', '拉萨', '西安', '兰州'],
  ...['西宁', '银川', '乌鲁木齐', '苏州', '广州', '深圳', '珠海', '汕头', '佛山', '韶关', '湛江', '肇庆', '江门'],
  ...['茂名', '惠州', '梅州', '汕尾', '河源', '阳江', '清远', '东莞', '中山', '潮州', '揭阳', '云浮'],
];

const short = (name: string): string => (name.length > 2 ? name.replace(/[省市区县]$/u, '') : name);
const districts = regions.flatMap(({ district }) => (district === undefined ? [] : [district, short(district)]));

/** 行政区划 that cannot be a trade name, with and without what kind they are; one that means something else too is not listed (?). */
export const regionNames: ReadonlySet<string> = new Set([
  ...[...provinces, ...cities].flatMap((name) => [name, `${name}省`, `${name}市`]),
  ...districts,
]);

/**
 * How a registrar's region may stand in a name: the city, or the city and then the registrar's district; a district never alone
 * (企业名称登记管理规定实施办法). 市 may be left out (?).
 */
export const regionForms = (registrar: string): readonly string[] => {
  const { city = '', district } = regionOf(registrar) ?? {};
  const cityForms = [city, short(city)];
  return district === undefined ? cityForms : [...cityForms, ...cityForms.map((form) => form + district)];
};
