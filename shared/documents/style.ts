import { createHash } from 'node:crypto';

/** The style of every document, as it stands in the page: it holds no character that a template would escape. */
export const style = `
*{box-sizing:border-box}
body{margin:0;background:#eee;color:#111;font:16px/1.7 Songti SC,SimSun,Noto Serif CJK SC,Noto Sans CJK SC,serif}
main{max-width:210mm;margin:1rem auto;padding:18mm 20mm;background:#fff}
h1{text-align:center;font-size:1.7rem;line-height:1.3;letter-spacing:.2em;margin:0 0 1.2rem}
h1 span{display:block;font-size:.95rem;font-weight:400;letter-spacing:normal}
[lang=en]{font-family:Times New Roman,Noto Serif,Songti SC,SimSun,Noto Serif CJK SC,serif;color:#444}
p{margin:.6rem 0}p[lang=zh-CN]{text-indent:2em}p[lang=en]{font-size:.9rem;line-height:1.5;margin-top:0}
dl{display:grid;align-items:baseline;grid-template-columns:max-content 1fr;gap:0 1rem;margin:0 0 1rem;font-size:.9rem}dt{color:#444}dd{margin:0;overflow-wrap:anywhere}
table{width:100%;border-collapse:collapse;margin:.8rem 0;font-size:.9rem}
th,td{border:1px solid #666;padding:.35rem .6rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}th{background:#f3f3f3;font-weight:600}
td [lang=en],th [lang=en],dt [lang=en],li [lang=en]{font-size:.85em}td span,th span{display:block}td div+div{font-size:.8em;color:#444}
ol{margin:.6rem 0;padding-inline-start:2.4rem}li{overflow-wrap:anywhere}
.issued{margin:2.5rem 0 0 auto;width:max-content;max-width:100%;text-align:center}.issued p{text-indent:0}.issued span{display:block;font-size:.85em}
footer{margin-top:2rem;border-top:1px solid #bbb;padding-top:.5rem;font-size:.75rem;color:#444}code{overflow-wrap:anywhere}
@media (max-width:40rem){body{background:#fff}main{margin:0;padding:1.2rem 1rem}h1{font-size:1.4rem}dl{grid-template-columns:1fr}}
@page{size:A4;margin:20mm 22mm}
@media print{body{background:none;font-size:11.5pt}main{max-width:none;margin:0;padding:0}tr,li,.issued,footer{break-inside:avoid}p{orphans:2;widows:2}}
`;

/** What a page may load, run and send: nothing. Its one style is named by its digest. */
export const documentPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
