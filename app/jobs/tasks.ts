import { cleanUpIdentity } from '~/modules/identity/clean-up.server'
import { SEND_MAIL } from '~/modules/message/commands.server'
import { sendMail } from '~/modules/message/send-mail.server'
import { sealAudit } from '~/modules/audit/seal.server'
import type { JobTasks } from '~/platform/jobs.server'

/** Every task name a command may enqueue, and the command that does its work. */
export const tasks: JobTasks = {
	[SEND_MAIL]: sendMail,
	'seal-audit': async () => {
		await sealAudit()
	},
	'clean-up-identity': cleanUpIdentity,
}

/** Times at which tasks run by themselves, in graphile-worker's crontab format (UTC). */
export const crontab = `
* * * * * seal-audit ?max=1
7 * * * * clean-up-identity ?max=3
`
