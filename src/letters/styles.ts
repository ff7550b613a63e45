/** The letter's colours on its own ground, by day and in dark mode; text is at least 4.5:1 against its ground (WCAG 2.2, 1.4.3). */
export const COLOURS = {
  light: {
    ground: '#eef2f1',
    sheet: '#ffffff',
    text: '#17211e',
    soft: '#4e5c57',
    brand: '#0b5a4a',
    link: '#0b5a8a',
    line: '#d5dedb',
    changeGround: '#fdf3d8',
    changeText: '#17211e',
    changeLine: '#b07900',
  },
  dark: {
    ground: '#101614',
    sheet: '#1a2320',
    text: '#e6eeeb',
    soft: '#a9b8b2',
    brand: '#7fd3bd',
    link: '#8cc8f0',
    line: '#37443f',
    changeGround: '#3a2f12',
    changeText: '#f3ead2',
    changeLine: '#e0a92e',
  },
} as const

const light = COLOURS.light

/** Inline styles of the letter, since some mail programs drop style blocks. */
export const style = {
  body: `margin:0;padding:0;background:${light.ground};`,
  outer: `background:${light.ground};padding:16px 8px;`,
  sheet: `max-width:640px;margin:0 auto;background:${light.sheet};color:${light.text};font:16px/1.5 -apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif;text-align:left;overflow-wrap:break-word;`,
  head: 'padding:24px 24px 0;',
  part: 'padding:8px 24px 0;',
  tail: 'padding:24px;',
  brand: `margin:0 0 8px;font-size:14px;font-weight:bold;color:${light.brand};`,
  h1: 'margin:0;font-size:24px;line-height:1.25;font-weight:bold;',
  h2: `margin:28px 0 8px;padding:12px 0 0;font-size:21px;line-height:1.3;font-weight:bold;border-top:3px solid ${light.brand};`,
  h3: 'margin:0 0 4px;font-size:17px;line-height:1.35;font-weight:bold;',
  group: 'margin:16px 0 0;font-size:16px;line-height:1.35;font-weight:bold;',
  brief: 'margin:0;font-size:16px;line-height:1.4;font-weight:normal;',
  p: 'margin:12px 0 0;',
  soft: `margin:4px 0 0;font-size:14px;color:${light.soft};`,
  item: `border-top:1px solid ${light.line};padding:14px 0 8px;`,
  fact: 'margin:2px 0 0;',
  intro: `margin:4px 0 12px;font-size:14px;color:${light.soft};`,
  about: 'margin:4px 0 6px;',
  change: `margin:6px 0 8px;padding:6px 12px;background:${light.changeGround};border-left:4px solid ${light.changeLine};color:${light.changeText};`,
  row: 'margin:2px 0 0;font-size:15px;line-height:24px;',
  link: `color:${light.link};text-decoration:underline;`,
  tap: `display:inline-block;padding:10px 9px 10px 0;color:${light.link};`,
  table: 'width:100%;margin:0;border-collapse:collapse;font-size:13px;line-height:1.4;',
  th: `padding:6px 0 6px 8px;border-bottom:2px solid ${light.line};text-align:right;vertical-align:bottom;font-weight:bold;`,
  cell: `padding:6px 0 6px 8px;border-bottom:1px solid ${light.line};text-align:right;vertical-align:top;font-weight:normal;`,
  name: 'padding-left:0;text-align:left;hyphens:auto;overflow-wrap:anywhere;',
  point: 'margin:0 0 8px;',
  phone: 'display:none;mso-hide:all;',
  preview: 'display:none;max-height:0;overflow:hidden;mso-hide:all;',
} as const

const dark = COLOURS.dark

/** What dark mode changes, by class; `ground` colours are apart, since Outlook.com marks them apart. */
const DARK_GROUNDS = [
  ['ground', `background:${dark.ground}`],
  ['sheet', `background:${dark.sheet}`],
  ['change', `background:${dark.changeGround}`],
] as const
const DARK_TEXTS = [
  ['sheet', `color:${dark.text}`],
  ['soft', `color:${dark.soft}`],
  ['brand', `color:${dark.brand}`],
  ['link', `color:${dark.link}`],
  ['change', `color:${dark.changeText};border-color:${dark.changeLine}`],
  ['item', `border-color:${dark.line}`],
  ['h2', `border-color:${dark.brand}`],
  ['cell', `border-color:${dark.line}`],
] as const

const rules = (pairs: readonly (readonly [string, string])[], before = ''): string =>
  pairs
    .map(([name, declared]) => `${before}.${name}{${declared.replaceAll(';', '!important;')}!important}`)
    .join('\n')

/**
 * Colours for mail programs that follow the reader's dark mode: by media query, and by the marks that Outlook.com puts on what it
 * has changed, `data-ogsb` for grounds and `data-ogsc` for text. On a phone all that is tapped is at least 44 px high.
 */
export const darkStyles = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
${rules(DARK_GROUNDS)}
${rules(DARK_TEXTS)}
}
${rules(DARK_GROUNDS, '[data-ogsb] ')}
${rules(DARK_TEXTS, '[data-ogsc] ')}
.phone{display:none}
@media (max-width:480px){
.pad{padding-left:16px!important;padding-right:16px!important}
.alone{display:block!important;padding-top:10px!important;padding-bottom:10px!important;min-height:24px!important}
.tap{padding-right:22px!important}
.week thead{display:none!important}
.week tr,.week th,.week td{display:block!important;border:0!important;padding:2px 0!important}
.week th,.week td{text-align:left!important}
.week th{font-weight:bold!important;padding-top:10px!important}
.phone{display:inline!important}
}`
