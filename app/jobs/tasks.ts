import { cleanUpIdentity } from '~/modules/identity/clean-up.server'
import { SEND_CODE } from '~/modules/identity/codes.server'
import { deliverCode } from '~/modules/identity/commands/deliver-code.server'
import { SEND_MAIL } from '~/modules/message/commands.server'
import { gatherMail } from '~/modules/message/gather.server'
import { remind } from '~/modules/message/remind.server'
import { sendMail } from '~/modules/message/send-mail.server'
import { SEND_MAILING } from '~/modules/message/commands/mailings.server'
import { sendMailing } from '~/modules/message/send-mailing.server'
import { sendText } from '~/modules/message/send-text.server'
import { SEND_TEXT } from '~/modules/message/texts.server'
import { keepHead } from '~/modules/audit/kept-heads.server'
import { sealAudit } from '~/modules/audit/seal.server'
import { DISCARD_FILE } from '~/modules/file/discard.server'
import { systemNow } from '~/platform/clock.server'
import type { JobLane } from '~/platform/job-crew.server'
import type { JobTasks } from '~/platform/jobs.server'
import { forgetRequestCounts } from '~/platform/request-count.server'
import { discardFile, sweepFiles } from './files'
import { expireReturnedEntries } from './screening'

const mail: JobTasks = { [SEND_MAIL]: sendMail }

const others: JobTasks = {
	[SEND_TEXT]: sendText,
	[SEND_MAILING]: sendMailing,
	'gather-mail': gatherMail,
	remind,
	[SEND_CODE]: deliverCode,
	'seal-audit': async () => {
		await sealAudit()
	},
	'keep-audit-head': keepHead,
	'clean-up-identity': cleanUpIdentity,
	[DISCARD_FILE]: discardFile,
	'sweep-uploads': sweepFiles,
	'forget-request-counts': () => forgetRequestCounts(new Date(systemNow().getTime() - 86_400_000)),
	'expire-returned': expireReturnedEntries,
}

/** Every task name a command may enqueue, and the command that does its work. */
export const tasks: JobTasks = { ...mail, ...others }

/** A mail server that does not answer holds the workers of mail only. */
export const lanes: JobLane[] = [
	{ tasks: mail, workers: 2 },
	{ tasks: others, workers: 3 },
]

/** Times at which tasks run by themselves, in graphile-worker's crontab format (UTC). */
export const crontab = `
* * * * * seal-audit ?max=1
* * * * * expire-returned ?max=1
*/5 * * * * gather-mail ?max=1
*/5 * * * * remind ?max=1
17 * * * * keep-audit-head ?max=1
7 * * * * clean-up-identity ?max=3
23 * * * * sweep-uploads ?max=3
41 * * * * forget-request-counts ?max=1
`
