/** Words for one and the same line of business, and where GB/T 4754-2017 has it: section letter and division 大类. */
export interface Industry {
  id: string;
  words: readonly string[];
  divisions: readonly string[];
}

/** 行业表述 ↔ 国民经济行业分类: what is not listed is compared by its own words, and agrees with every code. */
export const industries: readonly Industry[] = [
  { id: 'trade', words: ['贸易', '商贸', '经贸', '商业', '贸易商行'], divisions: ['F51', 'F52'] },
  { id: 'wholesale', words: ['批发'], divisions: ['F51'] },
  { id: 'retail', words: ['零售', '百货', '超市', '便利', '日用品'], divisions: ['F51', 'F52'] },
  { id: 'real-estate', words: ['房地产', '地产', '置业', '房地产开发'], divisions: ['K70'] },
  { id: 'property', words: ['物业', '物业管理', '物业服务'], divisions: ['K70'] },
  {
    id: 'software',
    words: ['软件', '软件开发', '信息技术', '信息科技'],
    divisions: ['I63', 'I64', 'I65', 'M73', 'M75'],
  },
  { id: 'network', words: ['网络', '网络科技', '网络技术', '互联网'], divisions: ['I63', 'I64', 'I65', 'M75'] },
  { id: 'catering', words: ['餐饮', '饮食', '餐饮服务', '饮食服务', '酒楼', '餐饮管理'], divisions: ['H62'] },
  { id: 'hotel', words: ['酒店', '宾馆', '旅店', '酒店管理'], divisions: ['H61'] },
  { id: 'food', words: ['食品', '食品加工'], divisions: ['C13', 'C14', 'F51', 'F52'] },
  { id: 'liquor', words: ['酒业', '酒类', '酒业发展'], divisions: ['C15', 'F51', 'F52'] },
  { id: 'clothing', words: ['服装', '服饰', '制衣'], divisions: ['C18', 'F51', 'F52'] },
  { id: 'textile', words: ['纺织', '纺织品'], divisions: ['C17', 'F51', 'F52'] },
  { id: 'furniture', words: ['家具', '家私', '家具制造'], divisions: ['C20', 'C21', 'F51', 'F52'] },
  { id: 'ceramics', words: ['陶瓷', '陶瓷制造', '瓷砖'], divisions: ['C30', 'F51', 'F52'] },
  { id: 'hardware', words: ['五金', '五金制品', '金属制品'], divisions: ['C33', 'F51', 'F52'] },
  { id: 'plastics', words: ['塑料', '塑料制品', '塑胶'], divisions: ['C29', 'F51', 'F52'] },
  { id: 'machinery', words: ['机械', '机械设备', '机械制造'], divisions: ['C34', 'C35', 'F51'] },
  { id: 'appliances', words: ['电器', '家电', '家用电器', '电器制造'], divisions: ['C38', 'F51', 'F52'] },
  { id: 'electronics', words: ['电子', '电子科技', '电子技术'], divisions: ['C39', 'F51', 'F52', 'I65', 'M75'] },
  { id: 'lighting', words: ['照明', '灯饰', '灯具'], divisions: ['C38', 'F51', 'F52'] },
  { id: 'medicine', words: ['药业', '医药', '制药'], divisions: ['C27', 'F51', 'F52'] },
  { id: 'medical-devices', words: ['医疗器械'], divisions: ['C35', 'F51', 'F52'] },
  { id: 'building', words: ['建筑', '建筑工程', '建设工程', '建设'], divisions: ['E47', 'E48', 'E49', 'E50'] },
  { id: 'decoration', words: ['装饰', '装修', '装饰工程', '装饰设计'], divisions: ['E50', 'M74'] },
  {
    id: 'logistics',
    words: ['物流', '货运', '运输', '货运代理'],
    divisions: ['G53', 'G54', 'G55', 'G56', 'G58', 'G59', 'G60'],
  },
  { id: 'consulting', words: ['咨询', '咨询服务', '管理咨询', '商务咨询'], divisions: ['L72'] },
  { id: 'advertising', words: ['广告', '广告传媒', '传媒', '文化传播', '文化传媒'], divisions: ['L72', 'R86', 'R87'] },
  { id: 'staffing', words: ['人力资源', '劳务', '劳务派遣'], divisions: ['L72'] },
  { id: 'training', words: ['培训', '教育', '教育咨询'], divisions: ['L72', 'P83'] },
  { id: 'tourism', words: ['旅游', '旅行社'], divisions: ['L72', 'N78', 'R90'] },
  { id: 'hairdressing', words: ['美容', '美发', '理发', '美容美发'], divisions: ['O80'] },
  { id: 'repair', words: ['维修', '修理', '汽车维修'], divisions: ['O81', 'C43'] },
  { id: 'cars', words: ['汽车', '汽车销售', '汽车配件'], divisions: ['C36', 'F51', 'F52'] },
  { id: 'farming', words: ['农业', '种植', '养殖', '农业发展'], divisions: ['A01', 'A02', 'A03', 'A04', 'A05'] },
  { id: 'environment', words: ['环保', '环保科技', '环境工程'], divisions: ['C35', 'E48', 'M74', 'M75', 'N77'] },
];

const byWord: readonly { word: string; industry: Industry }[] = industries
  .flatMap((industry) => industry.words.map((word) => ({ word, industry })))
  .sort((one, other) => other.word.length - one.word.length);

/** The line of business that a name states, by the longest listed word in which its industry ends; undefined of an unlisted one. */
export const industryOf = (industry: string): Industry | undefined =>
  byWord.find(({ word }) => industry.endsWith(word))?.industry;

/** Whether a text is a word for an industry and nothing else. */
export const isIndustryWord = (text: string): boolean => byWord.some(({ word }) => word === text);

/** The division 大类 of a code of GB/T 4754: 'F51' of 'F5139'. */
export const divisionOf = (code: string): string => code.slice(0, 3);
