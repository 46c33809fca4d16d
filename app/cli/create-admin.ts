import { parseArgs } from 'node:util'
import { systemContext } from '~/modules/context.server'
import { Forbidden } from '~/modules/domain-error'
import { createAdministrator } from '~/modules/identity/commands/create-administrator.server'
import { GrantConflicting } from '~/modules/identity/errors'
import { EmailAddress, PersonName } from '~/modules/identity/schema'
import { type ExitCode, type Io, WrongInput } from './io'
import { withDatabase } from './with-database'

/** `create-admin --email E [--name N]`: prints a one-time set-password link. */
export async function run(argv: string[], io: Io): Promise<ExitCode> {
	const { values } = parseArgs({
		args: argv,
		options: { email: { type: 'string' }, name: { type: 'string', default: '系统管理员' } },
	})
	const email = EmailAddress.safeParse(values.email)
	if (!email.success) throw new WrongInput('create-admin: --email needs an e-mail address')
	const name = PersonName.safeParse(values.name)
	if (!name.success) throw new WrongInput('create-admin: --name needs 1 to 60 characters')
	try {
		const made = await withDatabase(async () =>
			createAdministrator(await systemContext('cli'), { email: email.data, name: name.data }),
		)
		io.stdout.write(`${made.link}\n`)
		io.stderr.write(`valid once, for ${made.hours} hours\n`)
		return 0
	} catch (error) {
		if (error instanceof Forbidden) {
			io.stderr.write('two administrators exist: they propose and approve further ones\n')
			return 1
		}
		if (error instanceof GrantConflicting) {
			io.stderr.write(`${email.data} holds a working role: use another address\n`)
			return 1
		}
		throw error
	}
}
