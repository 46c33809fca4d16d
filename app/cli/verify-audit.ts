import { parseArgs } from 'node:util'
import { keptHeads } from '~/modules/audit/kept-heads.server'
import { type ChainReport, type Fault, verifyAudit } from '~/modules/audit/verify.server'
import { type ExitCode, type Io, WrongInput } from './io'
import { withDatabase } from './with-database'

const words: Record<Fault, string> = {
	seal_missing: 'its seal is missing',
	link_broken: 'its seal does not follow from the one before',
	event_missing: 'the event was removed',
	event_changed: 'the event or its seal was changed',
	event_inserted: 'the event was inserted after sealing',
}

function sentence(report: ChainReport): string {
	if (report.intact) {
		const { length, head, unsealed } = report
		const waiting = unsealed > 0 ? ` (${unsealed} newer events not sealed yet)` : ''
		return `length ${length} head ${head}${waiting}`
	}
	if (report.fault === 'head_lost') {
		const { length, head } = report
		return `broken: of length ${length}, without the head ${head}: records were cut off or rewritten`
	}
	const { seq, eventId, fault } = report
	return `broken at record ${seq} (event ${eventId}): ${words[fault]}`
}

/**
 * `verify-audit [--head HASH]`: length and head of the chain, or the first broken record. Heads
 * that notices and releases print, those kept in DATA_DIR/audit-heads.log and the one given must
 * stand in it.
 */
export async function run(argv: string[], io: Io): Promise<ExitCode> {
	const { values } = parseArgs({ args: argv, options: { head: { type: 'string' } } })
	const { head } = values
	if (head !== undefined && !/^[\da-f]{64}$/.test(head)) {
		throw new WrongInput('verify-audit: --head needs 64 hexadecimal digits')
	}
	const given = head === undefined ? [] : [head]
	const report = await withDatabase(async () => verifyAudit([...(await keptHeads()), ...given]))
	io.stdout.write(`${sentence(report)}\n`)
	return report.intact ? 0 : 1
}
