/** Inline styles of the letter, since many mail programs drop style blocks. Text is at least 4.5:1 against its ground. */
export const style = {
  body: 'margin:0;padding:0;background:#eef2f1;',
  outer: 'background:#eef2f1;padding:16px 8px;',
  sheet:
    'max-width:640px;margin:0 auto;background:#ffffff;color:#17211e;font:16px/1.5 -apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif;text-align:left;',
  head: 'padding:24px 24px 0;',
  part: 'padding:8px 24px 0;',
  tail: 'padding:24px;',
  brand: 'margin:0 0 8px;font-size:14px;font-weight:bold;color:#0b5a4a;',
  h1: 'margin:0;font-size:24px;line-height:1.25;font-weight:bold;',
  h2: 'margin:24px 0 4px;font-size:19px;line-height:1.3;font-weight:bold;',
  h3: 'margin:0 0 4px;font-size:17px;line-height:1.35;font-weight:bold;',
  h4: 'margin:16px 0 4px;font-size:16px;font-weight:bold;',
  p: 'margin:12px 0 0;',
  soft: 'margin:4px 0 0;font-size:14px;color:#4e5c57;',
  item: 'border-top:1px solid #d5dedb;padding:14px 0 16px;',
  fact: 'margin:2px 0 0;',
  change: 'margin:6px 0 8px;padding:6px 12px;background:#fdf3d8;border-left:4px solid #b07900;color:#17211e;',
  link: 'color:#0b5a8a;text-decoration:underline;',
  answer: 'display:inline-block;padding:6px 16px 6px 0;color:#0b5a8a;text-decoration:underline;',
  preview: 'display:none;max-height:0;overflow:hidden;mso-hide:all;',
} as const

/** Colours for mail programs that follow the reader's dark mode. */
export const darkStyles = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.ground{background:#101614!important}
.sheet{background:#1a2320!important;color:#e6eeeb!important}
.soft{color:#a9b8b2!important}
.brand{color:#7fd3bd!important}
.link{color:#8cc8f0!important}
.item{border-color:#37443f!important}
.change{background:#3a2f12!important;border-color:#e0a92e!important;color:#f3ead2!important}
}
@media (max-width:480px){.pad{padding-left:16px!important;padding-right:16px!important}}`
