import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Purpose, SubjectType } from '~/modules/file/purposes'
import { sha256 } from '~/modules/ranking/hash.server'
import { fileStore, staging } from '~/platform/file-store/store.server'
import type { FileSlot } from '~/platform/generated/prisma/enums'
import { smallPdf } from './pdf'
import { idOf } from './stable'
import type { Person, World } from './world'

type FilePlan = {
	name: string
	lines: string[]
	purpose: Purpose
	subject: { subjectType: SubjectType; subjectId: string }
	slot?: FileSlot
	owner: Person
	organizationId?: string
	contestId?: string
	at: Date
}

const PDF = 'application/pdf'

/** Plans a small PDF: its row is known at once, the bytes are written by `writeFiles`. */
export function addFile(world: World, plan: FilePlan) {
	const { name, lines, purpose, subject, slot, owner, organizationId, contestId, at } = plan
	const content = smallPdf(lines)
	const file = {
		id: idOf(`file ${subject.subjectId} ${purpose} ${slot ?? ''} ${name}`),
		name,
		size: BigInt(content.length),
		sha256: sha256(content),
	}
	const row = {
		...file,
		...subject,
		purpose,
		slot: slot ?? null,
		ownerId: owner.id,
		organizationId: organizationId ?? null,
		contestId: contestId ?? null,
		declaredType: PDF,
		detectedType: PDF,
		state: 'stored' as const,
		createdAt: at,
		completedAt: at,
	}
	world.files.push({ row, content })
	return { ...file, slot: slot ?? null }
}

async function store({ row, content }: World['files'][number]): Promise<void> {
	const path = staging.pathOf(row.id)
	await mkdir(dirname(path), { recursive: true, mode: 0o700 })
	await writeFile(path, content, { mode: 0o600 })
	// What an earlier attempt that was broken off left under this id may have been another version.
	await fileStore.delete(row.id)
	await fileStore.put(row.id, { path, size: content.length, type: PDF })
}

/** Writes the rows and bytes of the files planned so far. */
export async function writeFiles(world: World): Promise<void> {
	const files = world.files.splice(0)
	await world.tx.storedFile.createMany({ data: files.map(({ row }) => row) })
	const waiting = files.values()
	const worker = async () => {
		for (const file of waiting) await store(file)
	}
	await Promise.all(Array.from({ length: 8 }, worker))
}
