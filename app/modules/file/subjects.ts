import type { Context } from '~/modules/context'
import type { Db, Tx } from '~/platform/db.server'
import type { SubjectType } from './purposes'
import type { AttachScope, Attachment } from './types'
import type { StoredRow } from './row.server'

/**
 * What one kind of subject decides about its files. Visibility comes first everywhere: a subject
 * or file of somebody else is missing, whatever else is wrong with the request.
 */
export type SubjectPolicy = {
	/**
	 * May the actor add a file here now? Throws NotFound for what is not the actor's to see, and a
	 * conflict where it can be seen but no longer changed. Asked before the upload begins and again,
	 * inside the transaction, when it is complete.
	 */
	attach(ctx: Context, reader: Db | Tx, to: Attachment): Promise<AttachScope>
	/** Ties a complete file to its subject, in the transaction that records it. */
	link?(ctx: Context, tx: Tx, file: StoredRow): Promise<void>
	/** Takes the file away from its subject, or throws as `attach` does. */
	unlink(ctx: Context, tx: Tx, file: StoredRow): Promise<void>
	canRead(ctx: Context, file: StoredRow): Promise<boolean>
}

export type SubjectPolicies = Record<SubjectType, SubjectPolicy>
