import { contentHashOf, receiptHashOf } from '~/modules/entry/commands/submit-entry.server'
import { receiptCodeFrom } from '~/modules/entry/rules/receipt'
import type { Prisma } from '~/platform/generated/prisma/client'
import type { FileSlot } from '~/platform/generated/prisma/enums'
import type { SeededEntry } from './entries'
import { addFile } from './files'
import type { DeclaredForm } from './form-codes'
import { bytesOf, idOf } from './stable'
import { teamOf } from './team'
import type { World } from './world'

type EntryFile = ReturnType<typeof addFile>

const documents = [
	['entry_form', 'entryForm', '申报书'],
	['deck', 'deck', '方案介绍'],
	['commitment', 'commitment', '承诺书'],
] as const
const agreement = ['consortium_agreement', 'commitment', '联合体协议'] as const

/** The files of each version, in the order of the slots; of a draft what lies there so far. */
export function addEntryFiles(world: World, contestId: string, entry: SeededEntry): EntryFile[][] {
	const { id, plan, organization, code, life } = entry
	const add = (
		[slot, purpose, label]: readonly [FileSlot, 'entryForm' | 'deck' | 'commitment', string],
		version: number,
		at: Date,
	) =>
		addFile(world, {
			name: `${label}${version > 1 ? `（第 ${version} 版）` : ''}.pdf`,
			lines: [
				`${label}（演示文件，内容为虚构）`,
				`作品：${plan.title}`,
				`编号：${code ?? '未提交'}　第 ${version} 版`,
				`申报单位：${organization.name}`,
				plan.summary,
				plan.effect,
			],
			purpose,
			slot,
			subject: { subjectType: 'entry', subjectId: id },
			owner: organization.owner,
			organizationId: organization.id,
			contestId,
			at,
		})
	const whole = entry.partner ? [...documents, agreement] : documents
	const given = life.versions.length > 0 ? whole : documents.slice(1, 2)
	const first = given.map((document) => add(document, 1, life.createdAt))
	const second = life.versions[1]
	if (!second) return [first]
	const mended = first.map((file, index) =>
		file.slot === 'entry_form' || file.slot === 'commitment' ? add(given[index]!, 2, second) : file,
	)
	return [first, mended]
}

/** The frozen versions with receipts that verify, and the files and people each of them holds. */
export function versionRows(
	contestId: string,
	entry: SeededEntry,
	files: EntryFile[][],
	declared?: DeclaredForm,
) {
	const { id, code, life, organization } = entry
	const { problemId: _, ...texts } = entry.texts
	return life.versions.map((receivedAt, index) => {
		const versionId = idOf(`${id} version ${index + 1}`)
		const held = files[index]!
		const record = {
			contestId,
			entry: code!,
			number: index + 1,
			receivedAt: receivedAt.toISOString(),
			contentHash: contentHashOf(texts),
			files: held.map(({ slot, name, size, sha256 }) => ({
				slot: slot!,
				name,
				size: Number(size),
				sha256,
			})),
		}
		const row: Prisma.EntryVersionCreateManyInput = {
			...texts,
			id: versionId,
			entryId: id,
			number: index + 1,
			receivedAt,
			submittedById: organization.owner.id,
			receiptCode: receiptCodeFrom(bytesOf(`receipt ${versionId}`)),
			receiptHash: receiptHashOf(record),
			...declared,
		}
		return {
			row,
			files: held.map((file) => ({ versionId, fileId: file.id, slot: file.slot! })),
			team: frozenTeam(versionId, entry),
		}
	})
}

function frozenTeam(versionId: string, entry: SeededEntry) {
	return teamOf(entry).map(({ id, name, employer, title, role, position }) => {
		return { versionId, memberId: id, name, employer, title, role, position: position! }
	})
}
