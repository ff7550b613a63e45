/** Signing in, one's own account, who may, and who changed what. */
export const ACCESS = `
nav.desk .who { align-items: baseline; }
.access > form h2, .access > section h2 { margin-top: 0; }
.access .own-sign-in .button { width: 100%; max-width: 24rem; text-align: center; }
.access .own-sign-in + .fields-form { border-top: 1px solid var(--line); padding-top: 1.5rem; }
.access form > .field { max-width: 30rem; }
.access form > fieldset.field { max-width: none; }
.access .doing + .doing, .access .fields-form + section, .access section + form, .people + .fields-form { border-top: 1px solid var(--line); padding-top: 1.5rem; }
.people > li { padding: .875rem 0; border-top: 1px solid var(--line); }
.people h2 { margin: 0; font-size: 1.0625rem; }
.people p { margin: 0 0 .5rem; color: var(--quiet); }
.people .short-facts { margin-bottom: 0; }
.people dd .hint { margin: 0; }
.people .quiet { font-weight: 400; }
.access textarea[readonly] { field-sizing: content; font-family: ui-monospace, Consolas, monospace; font-size: .875rem; overflow-wrap: anywhere; }
.changes-made { margin: 1rem 0; }
.changes-made > li { display: grid; gap: .125rem 1.5rem; padding: .75rem 0; border-top: 1px solid var(--line); }
.changes-made h2 { margin: 0; font-size: 1rem; }
.changes-made p { margin: 0; }
.changes-made .when { color: var(--quiet); font-size: .9375rem; }
.changes-made .when span { display: inline-block; }
@media (min-width: 48rem) {
  .changes-made > li { grid-template-columns: 15rem 1fr; }
  .changes-made .when span { display: block; }
}
`
