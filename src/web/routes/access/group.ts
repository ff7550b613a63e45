import type { Group } from '../../group.js'
import { showAccount, takeAccount } from './account.js'
import { showAccounts, takeNewAccount } from './accounts.js'
import { showAudit, showAuditCsv, showAuditJson } from './audit.js'
import { showChoose, takeChoose } from './choose.js'
import { comeFromOidc, leaveForOidc } from './oidc.js'
import { showOneAccount, takeOneAccount } from './one-account.js'
import { showSignIn, takeSignIn, takeSignOut } from './sign-in.js'

/** Signing in and out, one's own account, who may, and who changed what. */
export const ACCESS: Group = {
  pages: [
    ['/sign-in', showSignIn],
    ['/sign-in/oidc', leaveForOidc],
    ['/sign-in/oidc/callback', comeFromOidc],
    ['/sign-in/password', showChoose],
    ['/account', showAccount],
    ['/:municipality/accounts', showAccounts],
    ['/:municipality/accounts/:account', showOneAccount],
    ['/:municipality/audit', showAudit],
    ['/:municipality/audit.csv', showAuditCsv],
    ['/:municipality/audit.json', showAuditJson],
  ],
  forms: [
    ['/sign-in', takeSignIn],
    ['/sign-in/password', takeChoose],
    ['/sign-out', takeSignOut],
    ['/account', takeAccount],
    ['/:municipality/accounts', takeNewAccount],
    ['/:municipality/accounts/:account', takeOneAccount],
  ],
}
