import { defineWords } from './word-class.ts';

const anywhere = ['tradeName', 'industry'] as const;

/** Words that are for those who have a licence or meet a condition; each class says in its message what is needed (data). */
export const restrictedWords = [
  defineWords({
    id: 'name-banking',
    words: ['银行', '信用社', '信托', '财务公司', '金融租赁', '消费金融', '汽车金融'],
    in: anywhere,
    source: '商业银行法 11；银行业监督管理法 19',
  }),
  defineWords({
    id: 'name-insurance',
    words: ['保险', '再保险'],
    in: anywhere,
    except: ['保险柜', '保险箱', '保险丝', '保险杠'],
    source: '保险法 6、67',
  }),
  defineWords({
    id: 'name-securities',
    words: ['证券', '期货', '基金', '股权投资', '创业投资', '私募'],
    in: anywhere,
    source: '证券法 118；证券投资基金法；期货和衍生品法',
  }),
  defineWords({
    id: 'name-local-finance',
    words: [
      '小额贷款',
      '融资担保',
      '融资租赁',
      '典当',
      '商业保理',
      '资产管理',
      '金融',
      '支付',
      '交易所',
      '交易中心',
      '征信',
    ],
    in: anywhere,
    source: '国办发〔2016〕21号；国发〔2011〕38号',
  }),
  defineWords({
    id: 'name-group',
    words: ['集团'],
    in: anywhere,
    source: '企业名称登记管理规定 14；市监企注〔2018〕139号',
  }),
  defineWords({ id: 'name-holding', words: ['控股'], in: anywhere, source: '企业名称登记管理规定 9 (?)' }),
  defineWords({
    id: 'name-institution',
    words: [
      '大学',
      '学院',
      '学校',
      '中学',
      '小学',
      '幼儿园',
      '医院',
      '研究院',
      '基金会',
      '协会',
      '学会',
      '律师',
      '会计师',
      '公证',
    ],
    in: anywhere,
    except: ['大学城', '小学生', '中学生', '大学生'],
    source: '教育法 27；医疗机构管理条例 9；律师法 18；注册会计师法 25',
  }),
  defineWords({
    id: 'name-security-service',
    words: ['保安', '押运', '爆破', '烟花', '爆竹', '危险化学品', '烟草'],
    in: anywhere,
    source: '保安服务管理条例 9；烟花爆竹安全管理条例；危险化学品安全管理条例；烟草专卖法 16',
  }),
] as const;
