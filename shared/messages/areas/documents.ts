import type { Text } from '../locale.ts';

/** What the documents 文书 say, each sentence by its document; laws are cited where a sentence follows from one. */
export const documentMessages = {
  'document.materials-receipt.received': {
    'zh-CN': '你（单位）就“{company}”的设立登记提交的下列申请材料，已于{day}收到：',
    en: 'The following materials for the registration of “{company}” were received on {day}:',
  },
  'document.materials-receipt.acceptance': {
    'zh-CN':
      '是否受理将在{days}个工作日内（至{until}）决定；材料不齐全或者不符合法定形式的，一次告知需要补正的全部内容；逾期不告知的，自收到材料之日起即为受理（《行政许可法》第三十二条）。',
    en: 'Whether they are accepted is decided within {days} working days (by {until}); everything that is missing is named at once; if nothing is said in time, they are accepted as of the day on which they were received (Administrative Licensing Law, art. 32).',
  },
  'document.transfer-slip.handed': {
    'zh-CN': '“{company}”设立登记的下列物料，由{from}移交{to}：',
    en: 'The following items of the registration of “{company}” have been handed over by {from} to {to}:',
  },
  'document.acceptance-receipt.accepted': {
    'zh-CN':
      '你（单位）提交的“{company}”设立登记申请，材料齐全，符合法定形式，于{day}予以受理（《行政许可法》第三十二条）。',
    en: 'The application for the registration of “{company}” is complete and in the form that the law prescribes, and was accepted on {day} (Administrative Licensing Law, art. 32).',
  },
  'document.acceptance-receipt.parallel': {
    'zh-CN': '下列事项由各部门并联审核，全部批准后证照一次同发：',
    en: 'The following items are reviewed in parallel; once all are approved, every certificate is issued at once:',
  },
  'document.acceptance-receipt.promise': {
    'zh-CN': '本件承诺在{days}个工作日内办结，即至{until}。补正、听证、检验等依法不计入的时间除外。',
    en: 'The whole is promised within {days} working days, that is by {until}, not counting corrections, hearings, inspections and other times that the law excludes.',
  },
  'document.correction-notice.missing': {
    'zh-CN':
      '“{company}”的设立登记申请需要补正。现将需要补正的全部内容一次告知如下（《行政许可法》第三十二条第一款第四项）：',
    en: 'The application for “{company}” needs corrections. Everything that is missing is named here at once (Administrative Licensing Law, art. 32 (1) 4):',
  },
  'document.correction-notice.suspended': {
    'zh-CN': '请登录本服务补正后重新提交。补正期间不计入办理时限。',
    en: 'Correct them in the service and hand in again. The time until then does not count.',
  },
  'document.declining-decision.declined': {
    'zh-CN': '“{company}”的设立登记申请，经审查决定不予受理，理由如下（《行政许可法》第三十二条）：',
    en: 'The application for “{company}” is not accepted, for these reasons (Administrative Licensing Law, art. 32):',
  },
  'document.declining-decision.competent': {
    'zh-CN': '该事项属于{agency}的职权范围，请向其提出申请。',
    en: 'It is for {agency} to decide on: please apply there.',
  },
  'document.special-procedure-notice.suspended': {
    'zh-CN':
      '“{company}”设立登记的“{item}”事项需要{procedure}，自{from}起中止计时，所需时间为{days}个工作日（至{until}），不计入办理时限（《行政许可法》第四十五条）。',
    en: 'The item “{item}” of “{company}” needs {procedure}. The clock stands still from {from} on for {days} working days (until {until}), which do not count (Administrative Licensing Law, art. 45).',
  },
  'document.special-procedure.hearing': { 'zh-CN': '听证', en: 'a hearing' },
  'document.special-procedure.test': { 'zh-CN': '检验、检测', en: 'a test' },
  'document.special-procedure.inspection': { 'zh-CN': '现场核查', en: 'an inspection' },
  'document.special-procedure.quarantine': { 'zh-CN': '检疫', en: 'a quarantine' },
  'document.special-procedure.appraisal': { 'zh-CN': '鉴定', en: 'an appraisal' },
  'document.special-procedure.expert-review': { 'zh-CN': '专家评审', en: 'a review by experts' },
  'document.extension-notice.extended': {
    'zh-CN':
      '“{company}”设立登记的“{item}”事项不能在规定期限内办结。经{approver}批准，延长{days}个工作日（至{until}）（《行政许可法》第四十二条）。理由：{reason}',
    en: 'The item “{item}” of “{company}” cannot be decided in time. With the approval of {approver} the limit is extended by {days} working days (until {until}) (Administrative Licensing Law, art. 42). Reason: {reason}',
  },
  'document.payment-notice.due': {
    'zh-CN': '“{company}”的设立登记依法应缴纳下列费用（《行政许可法》第五十八条）：',
    en: 'The registration of “{company}” is subject to these fees by law (Administrative Licensing Law, art. 58):',
  },
  'document.payment-notice.pay-by': {
    'zh-CN': '合计{total}元，请在{days}个工作日内（至{until}）缴纳。',
    en: 'CNY {total} in all, to be paid within {days} working days (by {until}).',
  },
  'document.approval-decision.approved': {
    'zh-CN':
      '“{company}”的设立登记申请，经审查符合法定条件和标准，决定予以批准（《行政许可法》第三十八条）。批准的事项：',
    en: 'The application for “{company}” meets the conditions and standards of the law and is approved (Administrative Licensing Law, art. 38). Approved are:',
  },
  'document.approval-decision.certificates': {
    'zh-CN': '颁发下列证照：',
    en: 'These certificates are issued:',
  },
  'document.approval-decision.delivery': {
    'zh-CN': '证照将在{days}个工作日内（至{until}）送达（《行政许可法》第四十四条）。',
    en: 'They are delivered within {days} working days (by {until}) (Administrative Licensing Law, art. 44).',
  },
  'document.refusal-decision.refused': {
    'zh-CN': '“{company}”设立登记的“{item}”事项，经审查决定不予批准，理由如下（《行政许可法》第三十八条）：',
    en: 'The item “{item}” of the registration of “{company}” is refused, for these reasons (Administrative Licensing Law, art. 38):',
  },
  'document.refusal-decision.consequence': {
    'zh-CN': '本件就此终止：未颁发任何证照，未使用任何编号。改正后可以重新申报。',
    en: 'With this the case ends: no certificate is issued and no number is used up. You may correct it and file again.',
  },
  'document.service-receipt.delivered-by-courier': {
    'zh-CN': '“{company}”的下列证照已于{day}由邮政速递送达：',
    en: 'The following certificates of “{company}” were delivered by courier on {day}:',
  },
  'document.service-receipt.collected': {
    'zh-CN': '“{company}”的下列证照已于{day}由申请人领取：',
    en: 'The following certificates of “{company}” were collected on {day}:',
  },
  'document.rights': {
    'zh-CN':
      '如不服本决定，可以自收到本决定之日起{days}日内向{authority}申请行政复议（《行政复议法》第二十条），也可以自收到本决定之日起{months}个月内向人民法院提起行政诉讼（《行政诉讼法》第四十六条）。',
    en: 'Whoever does not accept this decision may, within {days} days of receiving it, apply to {authority} for administrative reconsideration (Administrative Reconsideration Law, art. 20) or, within {months} months of receiving it, bring an administrative lawsuit before the people’s court (Administrative Litigation Law, art. 46).',
  },
  'document.authority.peoples-government': { 'zh-CN': '本级人民政府', en: 'the people’s government of the same level' },
  'document.authority.superior-tax-authority': { 'zh-CN': '上一级税务机关', en: 'the tax authority of the next level' },
  'document.provisional': {
    'zh-CN': '期限所在年度的放假安排尚未公布，日期按周一至周五推算，公布后重新计算。',
    en: 'The holidays of that year are not published yet: the day is found by Mondays to Fridays and is computed anew when they are.',
  },
  'document.label.number': { 'zh-CN': '文书编号', en: 'Number' },
  'document.label.case': { 'zh-CN': '办件编号', en: 'Case' },
  'document.label.material': { 'zh-CN': '材料名称', en: 'Material' },
  'document.label.copies': { 'zh-CN': '份数', en: 'Copies' },
  'document.label.item': { 'zh-CN': '事项', en: 'Item' },
  'document.label.agency': { 'zh-CN': '审核部门', en: 'Agency' },
  'document.label.working-days': { 'zh-CN': '承诺时限（工作日）', en: 'Promised (working days)' },
  'document.label.certificate': { 'zh-CN': '证照名称', en: 'Certificate' },
  'document.label.certificate-number': { 'zh-CN': '证照编号、电子证照标识', en: 'Number, certificate identifier' },
  'document.label.tracking-number': { 'zh-CN': '运单号', en: 'Tracking number' },
  'document.label.hall': { 'zh-CN': '领取地点', en: 'Collected at' },
  'document.label.fee': { 'zh-CN': '收费项目', en: 'Fee' },
  'document.label.basis': { 'zh-CN': '法律依据', en: 'Legal basis' },
  'document.label.amount': { 'zh-CN': '金额（元）', en: 'CNY' },
  'document.label.digest': { 'zh-CN': '数据摘要', en: 'Digest of its data' },
} as const satisfies Record<string, Text>;
