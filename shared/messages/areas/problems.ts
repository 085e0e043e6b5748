import type { ProblemCode } from '../../contract/problems.ts';
import type { Text } from '../locale.ts';

/** What can go wrong with a request, whatever it is about: a title for every problem of the registry. */
export const problemMessages = {
  'problem.malformed-json': {
    'zh-CN': '缺少内容，或不是有效的 JSON。',
    en: 'The body is missing, or is not valid JSON.',
  },
  'problem.invalid-request': {
    'zh-CN': '请求有误，请看各字段的说明。',
    en: 'The request is not valid; see the fields that are named.',
  },
  'problem.invalid-cursor': {
    'zh-CN': '翻页标记无效，请从第一页重新开始。',
    en: 'The cursor is not one of this list; begin again at the first page.',
  },
  'problem.idempotency-key-required': {
    'zh-CN': '请在请求头 Idempotency-Key 中给出本次操作的唯一标识。',
    en: 'Send the header Idempotency-Key with an id of your own for this action.',
  },
  'problem.idempotency-key-invalid': {
    'zh-CN': 'Idempotency-Key 须为 1 至 255 个可见的 ASCII 字符。',
    en: 'Idempotency-Key must be 1 to 255 visible ASCII characters.',
  },
  'problem.idempotency-key-reused': {
    'zh-CN': '该 Idempotency-Key 已用于另一请求，请换用新的标识。',
    en: 'This Idempotency-Key has been used for another request; take a new one.',
  },
  'problem.request-in-flight': {
    'zh-CN': '同一请求正在处理，请稍候重试。',
    en: 'The same request is still being processed; please try again in a moment.',
  },
  'problem.too-many-requests': {
    'zh-CN': '请求过于频繁，请稍后重试。',
    en: 'Too many requests; please try again later.',
  },
  'problem.cursor-expired': {
    'zh-CN': '该位置之后的通知已超过 30 天，部分已不再保留。请从头读取，并核对在办事项。',
    en: 'Notices after this place are older than 30 days and no longer kept. Begin without a cursor, and compare with the open reviews.',
  },
  'problem.endpoint-not-allowed': {
    'zh-CN': '该地址不能作为通知地址。',
    en: 'Nothing can be sent to this address.',
  },
  'problem.signature-invalid': { 'zh-CN': '签名无效或已过期。', en: 'The signature is missing, wrong or too old.' },
  'problem.assurance-too-low': {
    'zh-CN': '请先完成更高等级的实名认证，再办理此事项。',
    en: 'This needs a sign-in by which you are known more surely.',
  },
  'problem.not-found': { 'zh-CN': '没有找到。', en: 'Not found.' },
  'problem.not-released': {
    'zh-CN': '证照尚未发放：全部事项批准后一次发放。',
    en: 'Nothing has been released yet: all comes out at once when every item is approved.',
  },
  'problem.not-a-draft': {
    'zh-CN': '申请已经提交，不能再作为草稿修改。',
    en: 'The application has been submitted and is no draft any more.',
  },
  'problem.name-taken': {
    'zh-CN': '该名称或与其相近的名称已被登记或预留；请改用备选名称，或另拟名称。',
    en: 'This name, or one near it, is registered or reserved: take an alternative that is free, or another name.',
  },
  'problem.review-decided': { 'zh-CN': '该事项已有决定。', en: 'This item has already been decided.' },
  'problem.review-closed': {
    'zh-CN': '办件已经终止，该事项不再审核。',
    en: 'The case has ended; this item is no longer reviewed.',
  },
  'problem.form-changed': {
    'zh-CN': '申请表在阅读之后已被修改，请重新查看。',
    en: 'The form has changed since it was read; read it again.',
  },
  'problem.not-asked': {
    'zh-CN': '申请人改动了与您有关的内容后尚未再次请您确认，请申请人重新发起。',
    en: 'The applicant has not asked you about what it says of you now, and has to ask again before you can confirm it.',
  },
  'problem.too-late': {
    'zh-CN': '办件已进入下一阶段或已终止，此操作不再可行。',
    en: 'The case has moved on, or has ended; this can no longer be done.',
  },
  'problem.not-ended': { 'zh-CN': '办件尚未终止，不能重新申报。', en: 'The case has not ended; it cannot be refiled.' },
  'problem.not-failed': {
    'zh-CN': '该办件没有故障，无需恢复。',
    en: 'This case has not failed; there is nothing to resume.',
  },
  'problem.not-waiting': { 'zh-CN': '该办件没有在等待此操作。', en: 'This case is not waiting for this.' },
  'problem.edited-meanwhile': {
    'zh-CN': '草稿已在别处被修改，请先查看最新内容。',
    en: 'The draft has been edited elsewhere; read it again first.',
  },
  'problem.calendar-changed': {
    'zh-CN': '工作日历已有新的导入，请先查看最新内容。',
    en: 'Another year has been imported since the calendar was read; read it again first.',
  },
  'problem.calendar-invalid': {
    'zh-CN': '放假安排有误，请看各字段的说明。',
    en: 'The notice of holidays is not valid; everything that is wrong with it is listed.',
  },
  'problem.consents-missing': {
    'zh-CN': '尚有列名人员未确认本人身份；请发起确认，由所列各人登录确认或在窗口签字，再行提交。',
    en: 'Not everyone who is named on the form has confirmed it yet. Ask those who are listed: each confirms by their own login, or signs a paper.',
  },
  'problem.name-differs': {
    'zh-CN': '申请表上的姓名与您实名认证的姓名不一致，请申请人更正后再确认。',
    en: 'The name on the form is not the one that you are known by; ask the applicant to correct it.',
  },
  'problem.order-settled': {
    'zh-CN': '该督办单已办结。',
    en: 'This supervision order has been settled already.',
  },
  'problem.consent-expired': {
    'zh-CN': '确认链接已过期，请申请人重新发起确认。',
    en: 'This link has expired; ask the applicant for a new one.',
  },
  'problem.papers-invalid': {
    'zh-CN': '签字材料有误，请看各项说明。',
    en: 'Some of the papers cannot be taken; see those that are named.',
  },
  'problem.request-too-large': { 'zh-CN': '内容过大。', en: 'The body is too large.' },
  'problem.not-json': {
    'zh-CN': '请以 application/json 发送内容（请求头 Content-Type）。',
    en: 'Send the body as application/json (header Content-Type).',
  },
  'problem.form-invalid': {
    'zh-CN': '申请表填写有误，请一次改正所列各项。',
    en: 'The form is not valid; everything that is wrong with it is listed.',
  },
  'problem.materials-missing': {
    'zh-CN': '申请材料不齐，请一次补齐所列各项。',
    en: 'Materials are missing; all of them are listed.',
  },
  'problem.material-not-asked': {
    'zh-CN': '本件不需要该材料（清单之外无权力）。',
    en: 'This case asks for no such material.',
  },
  'problem.material-refused': {
    'zh-CN': '该文件未予收存，原因如下，请重新上传。',
    en: 'The file has not been kept, for the reason given; upload another.',
  },
  'problem.material-not-reusable': {
    'zh-CN': '该材料不能复用。',
    en: 'This file cannot be used again.',
  },
  'problem.material-self-made': {
    'zh-CN': '申请人自制的材料没有原件可核对。',
    en: 'What the applicant has made has no original to be compared with.',
  },
  'problem.too-many-materials': {
    'zh-CN': '本件的文件已达上限，请先撤下不需要的文件。',
    en: 'This case has as many files as it can; remove one first.',
  },
  'problem.upload-missing': {
    'zh-CN': '尚未收到该文件，请先上传。',
    en: 'Nothing has been uploaded yet; upload the file first.',
  },
  'problem.upload-ended': {
    'zh-CN': '上传许可已过期，请重新申请上传。',
    en: 'The time to upload this file is over; ask again.',
  },
  'problem.webhook-id-reused': {
    'zh-CN': '此 webhook-id 已用于另一条消息。',
    en: 'This webhook-id has been used for another message.',
  },
  'problem.if-match-required': {
    'zh-CN': '请以 If-Match 说明所修改的版本。',
    en: 'Say with If-Match which version you edit.',
  },
  'problem.courier-unavailable': {
    'zh-CN': '邮政速递暂时无法受理，请稍后重试。',
    en: 'The courier cannot take the order now; please try again later.',
  },
  'problem.internal-error': {
    'zh-CN': '服务出现故障，您的数据没有丢失，请稍后重试。',
    en: 'Something went wrong on our side. Nothing is lost; please try again.',
  },
} as const satisfies Record<`problem.${ProblemCode}`, Text>;
