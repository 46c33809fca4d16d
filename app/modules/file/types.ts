import type { FileSlot } from '~/platform/generated/prisma/enums'
import type { Purpose, SubjectType } from './purposes'

/** A stored file as screens show it; plain JSON. */
export type FileView = {
	id: string
	name: string
	/** Bytes. */
	size: number
	sha256: string
	/** MIME type by content. */
	type: string
	purpose: string
	slot: FileSlot | null
	/** ISO 8601. */
	completedAt: string
}

export type Subject = { subjectType: SubjectType; subjectId: string }

/** Where a new file belongs; `slot` for entries only. */
export type Attachment = Subject & { purpose: Purpose; slot: FileSlot | null }

/** What a file's row takes over from its subject. */
export type AttachScope = { contestId: string | null; organizationId: string | null }

/** One line of a receipt. */
export type ReceiptFile = {
	fileId: string
	slot: FileSlot
	name: string
	size: number
	sha256: string
}
