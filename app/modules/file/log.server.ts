import { recordUnnamed } from '~/modules/audit/record.server'
import type { Context } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import type { StoredRow } from './row.server'

/**
 * What happened to an upload, in the audit log. Of evidence laid beside a notice the log keeps
 * neither whose it is nor its name: both would tell who objects.
 */
export function recordFile(
	ctx: Context,
	tx: Tx,
	event: 'file.stored' | 'file.refused' | 'file.removed',
	row: StoredRow,
	detail: Record<string, unknown> = {},
): Promise<void> {
	const { id: fileId, contestId, subjectType, subjectId, name } = row
	const data = { contestId, subjectType, subjectId, fileId, ...detail }
	if (subjectType === 'notice') return recordUnnamed(ctx, tx, event, data)
	return ctx.audit(tx, event, { ...data, name })
}
