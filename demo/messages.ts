import type { Bilingual } from '../shared/domain/catalogue/types.ts';

/** What the demo's commands say. `{name}` stands for a parameter. */
const messages = {
  booting: { zh: '启动一站通……', en: 'starting the city' },
  ready: { zh: '已就绪，{ms} 毫秒', en: 'ready in {ms} ms' },
  agreed: {
    zh: '列名人员均已确认：申请人发起即确认，另 {logins} 人登录，{papers} 人签字交窗口核验',
    en: 'everyone who is named agrees: the applicant by asking, {logins} by their own login, {papers} on paper',
  },
  uploaded: {
    zh: '按目录所列缺件上传 {count} 份材料，各部门共用',
    en: '{count} missing materials uploaded once, for every agency that asks for them',
  },
  filed: { zh: '申请已提交，办件编号 {caseNumber}', en: 'one form submitted: case {caseNumber}' },
  accepted: { zh: '已受理并抄告各部门，承诺 {dueAt} 前办结', en: 'accepted and copied to every agency, due {dueAt}' },
  inParallel: { zh: '并联审批', en: 'all items, reviewed in parallel' },
  allOpen: { zh: '各事项同时待审，各部门按随机顺序决定', en: 'all open at once; the agencies decide in random order' },
  sealed: { zh: '三证同发之前，任何人都查不到证照', en: 'before the release nobody can read a certificate' },
  notSealed: { zh: '三证同发之前就能查到证照', en: 'a certificate could be read before the release' },
  released: { zh: '三证同发，{releasedAt}', en: 'released in one transaction at {releasedAt}' },
  verified: { zh: '{count} 份电子证照验签通过', en: '{count} signatures verified with the public key' },
  notVerified: { zh: '验签失败', en: 'the signature of {kind} does not verify' },
  parcel: { zh: '邮政速递运单号 {trackingNumber}：{zh}', en: 'courier waybill: {en}' },
  collection: { zh: '窗口领取 {hall}：{zh}', en: 'pick-up at a hall: {en}' },
  electronic: { zh: '电子证照，无需送达', en: 'electronic, nothing to deliver' },
  completed: { zh: '办结归档', en: 'archived; the case is complete' },
  timings: {
    zh: '提交至发证 {total} 毫秒，最后一项同意至发证 {last} 毫秒',
    en: 'submitted → released {total} ms, last approval → released {last} ms',
  },
  refused: { zh: '不予批准：{zh}', en: 'refused: {en}' },
  reason: { zh: '理由', en: 'reason: {text}' },
  closed: { zh: '办件终止，未发任何证照', en: 'the case has ended in good order; nothing was released' },
  invalid: { zh: '表单有 {count} 处问题', en: 'the form has {count} problems' },
  unreadable: { zh: '无法读取表单', en: 'the form cannot be read: {reason}' },
  failed: { zh: '失败', en: 'failed: {reason}' },
  kept: { zh: '日志已保留', en: 'its logs are kept in {dataDir}' },
  trouble: { zh: '异常', en: 'trouble: {reason}' },
  cityDied: { zh: '本机服务意外终止（{how}）', en: 'the city ended unexpectedly ({how})' },
  notApplicable: { zh: '该表单不涉及此事项，无从拒绝', en: '{item} does not apply to this form, so nobody refuses' },
  running: { zh: '一站通已在本机运行', en: 'the city runs on this machine' },
  api: { zh: '接口', en: 'API' },
  catalogue: { zh: '事项目录', en: 'catalogue' },
  health: { zh: '健康检查', en: 'health' },
  issuer: { zh: '统一身份认证', en: 'issuer' },
  identities: {
    zh: '演示身份；申请表以所附公民身份号码（示例数据）列名的人，可凭登录确认',
    en: 'who can act; a form names people by the identity numbers (test data) beside them, then they confirm by their login',
  },
  token: { zh: '取得令牌', en: 'get a token' },
  prepare: {
    zh: '先粘贴以下各行（bash 或 zsh），其后的命令均可直接粘贴',
    en: 'paste these lines first (bash or zsh), then the commands below as they are',
  },
  fileOne: {
    zh: '填表（名称未被占用）、预审',
    en: 'a form under a free name, a draft of it, and all that is wrong with it',
  },
  haveAgreed: {
    zh: '请列名人员确认，看其中一人所见，再由各人确认',
    en: 'ask those who are named, see what one is shown, have all of them agree',
  },
  handIn: { zh: '所需材料，上传所缺', en: 'the materials that are needed, and a sample of each that is missing' },
  submit: { zh: '提交，查看进度', en: 'submit it, and see how it goes' },
  decide: {
    zh: '审核（启动时加 --agency {agency}）：待办、所见、同意',
    en: 'review it, after npm start -- --agency {agency}: the worklist, what is seen, the approval',
  },
  collect: {
    zh: '发证之后（进度显示 released 起，约十秒）：证照、文书',
    en: 'once progress says released, after some ten seconds: the certificates, and the documents of the case',
  },
  otherForm: { zh: '该表与所提交的不符：{pointer}', en: 'this is not the form that was filed: {pointer}' },
  manual: { zh: '由您扮演：{agencies}', en: 'you play {agencies}' },
  reference: { zh: '接口文档', en: 'API reference' },
  contract: { zh: '接口契约', en: 'OpenAPI' },
  asAgency: {
    zh: '作为部门对接（启动时加 --agency {agency}）',
    en: 'integrate as an agency, after npm start -- --agency {agency}',
  },
  asCourier: {
    zh: '作为快递对接（启动时加 --courier {url}）',
    en: 'integrate as the courier, after npm start -- --courier {url}',
  },
  playing: { zh: '各部门约 {seconds} 秒后自动同意', en: 'the agencies approve after some {seconds} seconds' },
  stop: { zh: '按 Ctrl-C 停止，数据保留', en: 'Ctrl-C stops it; its data is kept in {dataDir}' },
  stopping: { zh: '正在停止……', en: 'stopping' },
  notRunning: { zh: '本机没有运行', en: 'no city has been started in {dataDir}: npm start' },
} as const satisfies Record<string, Bilingual>;

export type MessageName = keyof typeof messages;
type Values = Record<string, string | number>;

const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** A message in both languages, Chinese first. */
export const say = (name: MessageName, values: Values = {}): string => {
  const { zh, en } = messages[name];
  return `${fill(zh, values)} · ${fill(en, values)}`;
};

const states = {
  open: { zh: '审核中', en: 'open' },
  approved: { zh: '同意', en: 'approved' },
  refused: { zh: '不同意', en: 'refused' },
  cancelled: { zh: '已取消', en: 'cancelled' },
  'not-applicable': { zh: '不涉及', en: 'n/a' },
  booked: { zh: '已揽收', en: 'booked' },
  'in-transit': { zh: '运输中', en: 'in transit' },
  waiting: { zh: '待领取', en: 'waiting' },
  delivered: { zh: '已签收', en: 'delivered' },
  returned: { zh: '已退回', en: 'returned' },
  uncollected: { zh: '逾期未领', en: 'uncollected' },
  declined: { zh: '不予受理', en: 'declined' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  lapsed: { zh: '已失效', en: 'lapsed' },
  stopped: { zh: '已终止（非本人）', en: 'stopped (not me)' },
} as const satisfies Record<string, Bilingual>;

/** The name of a state of a review, a parcel or an end; a state that is not known here is shown by its code. */
export const stateName = (state: string): Bilingual =>
  Object.hasOwn(states, state) ? states[state as keyof typeof states] : { zh: state, en: state };
