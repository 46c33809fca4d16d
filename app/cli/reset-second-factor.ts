import { parseArgs } from 'node:util'
import { systemContext } from '~/modules/context.server'
import { resetSecondFactor } from '~/modules/identity/commands/reset-second-factor.server'
import { EmailAddress } from '~/modules/identity/schema'
import { SecondFactorNone } from '~/modules/identity/second-factor-errors'
import { db } from '~/platform/db.server'
import { type ExitCode, type Io, WrongInput } from './io'
import { withDatabase } from './with-database'

const usage = 'reset-second-factor: --email needs an e-mail address, --reason some words'

/** `reset-second-factor --email E --reason R`: for the last administrator's lost device. */
export async function run(argv: string[], io: Io): Promise<ExitCode> {
	const { values } = parseArgs({
		args: argv,
		options: { email: { type: 'string' }, reason: { type: 'string' } },
	})
	const email = EmailAddress.safeParse(values.email)
	const reason = values.reason?.trim().slice(0, 300)
	if (!email.success || !reason) throw new WrongInput(usage)
	const outcome = await withDatabase(() => resetOf(email.data, reason))
	if (outcome === 'done') {
		io.stderr.write(`${email.data} logs in with the password alone and must set it up anew\n`)
		return 0
	}
	io.stderr.write(`${email.data} has no ${outcome}\n`)
	return 1
}

async function resetOf(email: string, reason: string) {
	const user = await db.user.findUnique({ where: { email }, select: { id: true } })
	if (!user) return 'account'
	try {
		await resetSecondFactor(await systemContext('cli'), { userId: user.id, reason })
		return 'done'
	} catch (error) {
		if (error instanceof SecondFactorNone) return 'second factor'
		throw error
	}
}
