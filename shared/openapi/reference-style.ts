/** The style of the reference page: one column, readable on a phone and in the dark. */
export const referenceStyle = `
:root{color-scheme:light dark;--line:#8884;--soft:#8881;--link:light-dark(#0b57d0,#8ab4f8)}
*{box-sizing:border-box}
body{font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2.5rem;border-bottom:1px solid var(--line)}
a{color:var(--link)}code,pre{font:.875rem/1.5 ui-monospace,Menlo,Consolas,monospace}code{overflow-wrap:anywhere}a:focus-visible,.wide:focus-visible{outline:3px solid var(--link)}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--soft);padding:.75rem;border-radius:6px;margin:.4rem 0}
pre span{display:block;padding-left:6ch;text-indent:-6ch}
details{border:1px solid var(--line);border-radius:6px;margin:.5rem 0}
summary{cursor:pointer;padding:.6rem .8rem;min-height:44px}details>div{padding:0 .8rem .8rem}
summary:focus-visible{outline:3px solid var(--link)}
nav ul{display:flex;flex-wrap:wrap;gap:0 1.25rem;padding:0;list-style:none}nav a{display:inline-block;padding:.5rem 0}
tr:target{background:var(--soft)}dd a{white-space:nowrap}
.method{display:inline-block;min-width:3.5rem;font-weight:700}.text{display:block}
dt{font-weight:600;margin-top:.6rem}dd{margin:0}
.wide{overflow-x:auto}table{border-collapse:collapse;font-size:.9rem}th,td{text-align:start;padding:.3rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}td code{white-space:nowrap}
@media(max-width:40rem){th{display:none}tr,td{display:block}td{border:0;padding:.1rem 0}tr{padding:.5rem 0;border-bottom:1px solid var(--line)}}
`;
