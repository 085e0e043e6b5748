import { defineWords } from './word-class.ts';

const anywhere = ['tradeName', 'industry'] as const;

/** 国字头: only with the approval of the State Council, which no form of a city can bring. */
const nationwide = defineWords({
  id: 'name-nationwide',
  words: ['中国', '中华', '中央', '全国', '国家', '国际'],
  in: anywhere,
  // 国际 may qualify a business in the way of the trade, as in 国际贸易 (?).
  except: ['国际贸易', '国际货运', '国际物流', '国际运输', '国际旅行社', '国际旅游'],
  source: '企业名称登记管理规定 12',
});

/** 可能使公众受骗或者产生误解. */
const superlatives = defineWords({
  id: 'name-superlative',
  words: [
    '国家级',
    '世界级',
    '最高级',
    '最佳',
    '最优',
    '最大',
    '最好',
    '第一',
    '顶级',
    '唯一',
    '独家',
    '首家',
    '特级',
    '极品',
  ],
  in: anywhere,
  source: '企业名称登记管理规定 11(八)；企业名称禁限用规则',
});

/** 政党、党政军机关、群团组织名称及其简称、特定称谓和部队番号. */
const publicBodies = defineWords({
  id: 'name-public-body',
  words: [
    ...[
      '共产党',
      '中共',
      '国民党',
      '民主党派',
      '党委',
      '党校',
      '中纪委',
      '国务院',
      '人大',
      '政协',
      '政府',
      '省委',
      '市委',
    ],
    ...[
      '县委',
      '公安',
      '法院',
      '检察院',
      '派出所',
      '解放军',
      '武警',
      '部队',
      '八一',
      '军区',
      '国防',
      '红军',
      '八路军',
      '新四军',
    ],
    ...['共青团', '妇联', '总工会', '红十字', '少先队', '残联', '中南海', '外交部'],
  ],
  in: anywhere,
  source: '企业名称登记管理规定 11(三)',
});

/** 外国国家（地区）、国际组织名称及其通用简称. */
const foreignBodies = defineWords({
  id: 'name-foreign-body',
  words: [
    ...[
      '美国',
      '英国',
      '法国',
      '德国',
      '日本',
      '韩国',
      '朝鲜',
      '俄罗斯',
      '意大利',
      '加拿大',
      '澳大利亚',
      '新加坡',
      '泰国',
    ],
    ...['印度', '巴西', '联合国', '世贸组织', '世卫组织', '欧盟', '东盟', '北约', '亚太经合', '国际奥委会'],
  ],
  in: ['tradeName'],
  source: '企业名称登记管理规定 11(四)',
});

/** 损害国家尊严或者利益, 损害社会公共利益: the examples that the rules of 2017 themselves name. */
const harmful = defineWords({
  id: 'name-harmful',
  words: [
    ...['支那', '黑太阳', '大地主', '九一一', '东突', '占中', '大东亚', '福尔摩萨', '纳粹', '法西斯', '台独', '港独'],
    ...['恐怖', '圣战', '邪教', '法轮'],
  ],
  in: anywhere,
  source: '企业名称登记管理规定 11(一)(二)；企业名称禁限用规则 5',
});

/** 淫秽、色情、赌博、迷信、暴力, 民族、种族、宗教、性别歧视, 违背公序良俗. */
const indecent = defineWords({
  id: 'name-indecent',
  words: [
    ...['色情', '淫', '妻妾', '二奶', '小三', '嫖', '赌博', '赌场', '推牌九', '博彩', '海洛因', '冰毒', '大麻', '鸦片'],
    ...['算命', '风水', '占卜', '黑社会', '黑帮', '杀人', '暴力', '蛮夷', '鬼子'],
  ],
  in: anywhere,
  source: '企业名称登记管理规定 11(五)(六)(七)',
});

/** Words that no name of an enterprise of this city may have (data). */
export const forbiddenWords = [nationwide, superlatives, publicBodies, foreignBodies, harmful, indecent] as const;
