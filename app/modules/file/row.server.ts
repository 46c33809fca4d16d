import type { Db, Tx } from '~/platform/db.server'
import type { Prisma } from '~/platform/generated/prisma/client'
import { isPurpose, type Purpose, type SubjectType, subjectTypes } from './purposes'
import type { FileView } from './types'

export const storedRow = {
	id: true,
	contestId: true,
	organizationId: true,
	ownerId: true,
	purpose: true,
	subjectType: true,
	subjectId: true,
	slot: true,
	name: true,
	detectedType: true,
	size: true,
	sha256: true,
	uploadKey: true,
	state: true,
	completedAt: true,
} satisfies Prisma.StoredFileSelect

type Row = Prisma.StoredFileGetPayload<{ select: typeof storedRow }>
export type StoredRow = Omit<Row, 'purpose' | 'subjectType' | 'subjectId'> & {
	purpose: Purpose
	subjectType: SubjectType
	subjectId: string
}

const isSubjectType = (type: string | null): type is SubjectType =>
	subjectTypes.some((known) => known === type)

/** A file's row; null when there is none, or none that came by an upload. */
export async function findRow(reader: Db | Tx, id: string): Promise<StoredRow | null> {
	const row = await reader.storedFile.findUnique({ where: { id }, select: storedRow })
	if (!row || !isPurpose(row.purpose) || !isSubjectType(row.subjectType) || !row.subjectId) {
		return null
	}
	return { ...row, purpose: row.purpose, subjectType: row.subjectType, subjectId: row.subjectId }
}

/** The same, locked against concurrent changes until the transaction ends. */
export async function lockRow(tx: Tx, id: string): Promise<StoredRow | null> {
	await tx.$queryRaw`select 1 from stored_file where id = ${id} for update`
	return findRow(tx, id)
}

type Shown = Pick<
	Row,
	'id' | 'name' | 'size' | 'sha256' | 'detectedType' | 'purpose' | 'slot' | 'completedAt'
>

/** A stored file as screens show it. */
export function fileView(row: Shown): FileView {
	return {
		id: row.id,
		name: row.name,
		size: Number(row.size),
		sha256: row.sha256 ?? '',
		type: row.detectedType ?? 'application/octet-stream',
		purpose: row.purpose,
		slot: row.slot,
		completedAt: row.completedAt?.toISOString() ?? '',
	}
}
