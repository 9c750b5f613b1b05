"""The style of a text as a page: one column that reads at 320 px, in the dark, and on A4 in black and white."""

STYLE = """
:root { color-scheme: light dark }
* { box-sizing: border-box }
body { margin: 0; font: 1.0625rem/1.6 Georgia, "Times New Roman", "DejaVu Serif", serif; color: #111; background: #fff }
header, nav, main, footer { max-width: 40rem; margin: 0 auto; padding: 0 1.25rem }
header { padding-top: 2.5rem; text-align: center }
h1 { font-size: 1.7rem; line-height: 1.25; text-wrap: balance }
.division, .article, footer h2 { line-height: 1.3; text-wrap: balance; overflow-wrap: anywhere }
.division { text-align: center; font-weight: 600; margin: 3.2rem 0 1.4rem }
h2.division { font-size: 1.3rem }
h3.division { font-size: 1.12rem }
h4.division { font-size: 1.03rem }
.article { font-size: 1.03rem; margin: 2rem 0 .5rem }
.number { display: block; font-size: .8em; letter-spacing: .08em; font-weight: 400 }
.article .number { display: inline; font-size: 1em; letter-spacing: 0; font-weight: 700 }
.article .words { font-weight: 400; font-style: italic }
p { margin: .55rem 0; overflow-wrap: anywhere; hyphens: auto }
.entry { display: flex; gap: .5em }
.entry > .sign { flex: 0 0 auto; min-inline-size: 1.6em }
.d1 { margin-inline-start: 1.6em }
.d2 { margin-inline-start: 3.2em }
.d3 { margin-inline-start: 4.8em }
nav { font-size: .95rem }
nav ul { list-style: none; margin: .2rem 0; padding-inline-start: 1rem }
nav > details > ul { padding: 0 }
nav li { margin: .1rem 0 }
nav li > a { display: inline-block; padding: .25rem 0 }
nav a, .note a, sup a { color: inherit }
summary { cursor: pointer; padding: .6rem 0; font-weight: 600 }
.note { font-size: .88rem; line-height: 1.45 }
sup { line-height: 0 }
sup a { padding: .3em }
:target { background: #fff3c4; color: #111 }
a:focus-visible, summary:focus-visible { outline: 3px solid; outline-offset: 2px }
footer { padding-bottom: 3rem }
footer ol { padding-inline-start: 2.2em }
hr { border: 0; border-top: 1px solid; margin: 3rem 0 1rem }
@media (max-width: 30rem) {
  .d1 { margin-inline-start: .9em }
  .d2 { margin-inline-start: 1.8em }
  .d3 { margin-inline-start: 2.7em }
}
@media (prefers-color-scheme: dark) { body { color: #e8e6e1; background: #16181b } }
@media print {
  body { font-size: 10.5pt; color: #000; background: #fff }
  nav { display: none }
  header { padding-top: 0 }
  h2, h3, h4, h5, h6 { break-after: avoid }
  p { orphans: 2; widows: 2 }
  @page { size: A4; margin: 22mm 25mm }
}
"""

COLUMNS = """
header, main, footer { max-width: 64rem }
section { border-top: 1px solid; padding: .3rem 0 1rem }
section h2 { font-size: 1.1rem; overflow-wrap: anywhere }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem }
.pair > div { min-width: 0 }
.head { font-size: .75rem; letter-spacing: .06em; text-transform: uppercase }
.above { font-style: italic }
.below { font-size: .92rem }
del { text-decoration: line-through }
ins { text-decoration: underline; font-weight: 700 }
table { border-collapse: collapse; width: 100%; font-size: .92rem }
th, td { border: 1px solid; padding: .3rem .5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere }
td:first-child { white-space: nowrap }
caption { text-align: start; padding: .3rem 0 }
@media (min-width: 40.01rem) { .pair ~ .pair .head { display: none } }
@media (max-width: 40rem) {
  .pair { grid-template-columns: 1fr; gap: .2rem }
  .pair.same > div + div, .pair.same .head { display: none }
  table, caption, thead, tbody, tr, th, td { display: block; border: 0; padding: .1rem 0 }
  thead { display: none }
  tr { border-top: 1px solid; padding: .6rem 0 }
  td:empty { display: none }
  td::before { content: attr(data-head) ": "; font-size: .8rem }
}
@media print { .pair { break-inside: avoid } }
"""
