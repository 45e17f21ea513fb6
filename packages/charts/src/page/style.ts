import { cssString } from '../css-string.ts'

const screen = `
:root{--ink:#0b0c0c;--quiet:#505a5f;--line:#b1b4b6;--link:#1a5a96;--paper:#fff;--band:#f3f5f6}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:var(--paper);font:1rem/1.5 Arial,Helvetica,"Liberation Sans","Noto Sans","Open Sans",sans-serif}
a{color:var(--link)}
a:focus,.scroll:focus{outline:3px solid #0b0c0c;outline-offset:2px;background:#fd0}
.scroll:focus{background:none}
.skip{position:absolute;left:-999em}
.skip:focus{position:static;display:block;padding:.5rem 1rem}
.bar{border-top:.6rem solid #12436d;border-bottom:1px solid var(--line);padding:.75rem 1.5rem;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:baseline}
.bar strong{font-size:1.1rem}
.bar nav{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
main,footer{padding:0 1.5rem;max-width:90rem}
h1{font-size:2rem;line-height:1.2;margin:1.5rem 0 .5rem}
h2{font-size:1.35rem;line-height:1.3;margin:2.25rem 0 .5rem;max-width:50rem}
p,li,dd{max-width:50rem}
h1,h2,p,li{overflow-wrap:anywhere}
.facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.15rem 1rem;margin:1rem 0}
.facts dt{font-weight:700}.facts dd{margin:0;overflow-wrap:anywhere}
.scroll{overflow-x:auto;max-width:100%}
figure{margin:0}
figure h2{margin-bottom:.25rem}
.beside{display:flex;flex-wrap:wrap;gap:1rem 2rem;align-items:flex-start}
.beside>*{flex:0 1 auto}
.beside svg{display:block;min-width:700px;max-width:100%;height:auto}
table{border-collapse:collapse;font-size:.9rem;line-height:1.35}
caption{text-align:left;font-weight:700;padding:.25rem 0 .5rem;font-size:1rem}
.scroll>table{min-width:min(100%,36rem)}.beside .scroll>table{min-width:0}
.scroll~.scroll{margin-top:1.25rem}
th,td{padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th:last-child,td:last-child{padding-right:0}
thead th{vertical-align:bottom;border-bottom:2px solid var(--ink)}
th[scope=row]{font-weight:400}
tfoot th,tfoot td,tfoot th[scope=row],.beside tr:last-child td,.beside tr:last-child th{font-weight:700}
tfoot th,tfoot td{border-top:2px solid var(--ink)}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
thead .n{white-space:normal}
.w{min-width:16rem;max-width:28rem}
.d{white-space:nowrap}
.h{font-family:"Liberation Mono","DejaVu Sans Mono",Consolas,monospace;font-size:.75rem;min-width:14rem;max-width:18rem;overflow-wrap:anywhere}
td ul{margin:0;padding-left:1rem;min-width:14rem}td li{overflow-wrap:break-word}
.quiet{color:var(--quiet)}
.files{display:flex;flex-wrap:wrap;gap:0 1.25rem;padding:0;list-style:none}
.pack>li{margin-bottom:1rem}
.parts{display:none}
@media (max-width:40rem){
.facts{display:block}.facts dd{margin:0 0 .5rem}
.bar,main,footer{padding-left:1rem;padding-right:1rem}
}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:1rem;padding-bottom:2rem;font-size:.875rem}
`

const print = `
@media print{
body{font-size:9pt}
h1{font-size:16pt;margin-top:0}h2{font-size:12pt;margin-top:14pt;break-after:avoid}
.skip,.bar nav,.files{display:none}
.bar{padding:0 0 4pt;border-top-width:3pt}
main,footer{padding:0;max-width:none}
p,li,dd,h2{max-width:none}
.scroll{overflow:visible}
.beside{flex-wrap:nowrap;gap:6mm}
.beside svg{min-width:0;width:165mm;max-height:150mm}
caption{font-size:8pt}.screen{display:none}
figure,tr,.facts{break-inside:avoid}
figure+figure,section+figure{break-before:auto}
table{font-size:7pt;line-height:1.25}
th,td{padding:2pt 5pt 2pt 0}
thead{display:table-header-group}tfoot{display:table-row-group}
.w{min-width:15mm;max-width:none}.h{min-width:17mm;max-width:30mm;font-size:5pt}td ul{min-width:20mm;padding-left:2.5mm}
.d{white-space:normal}
.wide{font-size:5.5pt;hyphens:auto}.wide th,.wide td{padding-right:2pt}.wide .w{min-width:12mm}.wide td ul{min-width:12mm}
.whole{display:none}.parts{display:block}.part{font-size:6.5pt;hyphens:auto;margin-bottom:5mm}.part th,.part td{padding-right:3pt}.part .w{min-width:18mm}.part td ul{min-width:16mm;padding-left:4mm}
a{color:inherit;text-decoration:none}
footer{margin-top:8pt;font-size:7.5pt;break-inside:avoid}
}
`

/** What stands at the foot of each printed page. */
export interface PrintedFoot {
  readonly statement: string
  readonly page: string
}

/** The one style sheet; it stands inside each page, so that a page that is sent by itself still looks and prints well. */
export const styleSheet = ({ statement, page }: PrintedFoot): string =>
  `${screen}@page{size:A4 landscape;margin:14mm 12mm 18mm;@bottom-left{content:${cssString(statement)};font:7pt Arial,Helvetica,sans-serif;width:80%;text-align:left}@bottom-right{content:${cssString(page)} " " counter(page) " / " counter(pages);font:7pt Arial,Helvetica,sans-serif}}${print}`
