import { parseArgs } from 'node:util'
import { chainHolds, type Fault, verifyAudit } from '~/modules/audit/verify.server'
import { type ExitCode, type Io, WrongInput } from './io'
import { withDatabase } from './with-database'

const words: Record<Fault, string> = {
	seal_missing: 'its seal is missing',
	link_broken: 'its seal does not follow from the one before',
	event_missing: 'the event was removed',
	event_changed: 'the event or its seal was changed',
	event_inserted: 'the event was inserted after sealing',
}

/** `verify-audit [--head HASH]`: length and head of the chain, or the first broken record. */
export async function run(argv: string[], io: Io): Promise<ExitCode> {
	const { values } = parseArgs({ args: argv, options: { head: { type: 'string' } } })
	const { head } = values
	if (head !== undefined && !/^[\da-f]{64}$/.test(head)) {
		throw new WrongInput('verify-audit: --head needs 64 hexadecimal digits')
	}
	const { report, holds } = await withDatabase(async () => ({
		report: await verifyAudit(),
		holds: head === undefined || (await chainHolds(head)),
	}))
	if (!report.intact) {
		const { seq, eventId, fault } = report
		io.stdout.write(`broken at record ${seq} (event ${eventId}): ${words[fault]}\n`)
		return 1
	}
	const waiting = report.unsealed > 0 ? ` (${report.unsealed} newer events not sealed yet)` : ''
	io.stdout.write(`length ${report.length} head ${report.head}${waiting}\n`)
	if (!holds) {
		io.stdout.write(`the head ${head} is not in the chain: records were cut off or rewritten\n`)
		return 1
	}
	return 0
}
