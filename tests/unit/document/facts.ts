import type { CertificateFacts } from '~/modules/award/documents/certificate-document.server'
import type { receiptDocument } from '~/modules/entry/documents/receipt-document.server'
import type { EntryFormFacts } from '~/modules/entry/queries/entry-form.server'
import { contentFields } from '~/modules/entry/rules/fields'

/** The longest names that occur: 28 characters and more. */
export const longName = '沈阳示例智能装备制造与工业互联网技术研究院有限责任公司'
export const longTitle =
	'装备制造全流程数字孪生车间与供应链协同质量追溯平台在东北老工业基地的规模化应用场景示范项目'

type ReceiptFacts = Parameters<typeof receiptDocument>[1]

export function receiptFacts(files: number, more: Partial<ReceiptFacts> = {}): ReceiptFacts {
	const slots = ['entry_form', 'deck', 'video', 'attachment', 'commitment'] as const
	return {
		title: longTitle,
		parties: [
			{ name: longName, lead: true },
			{ name: '示例大学', lead: false },
		],
		formCode: 'ABCDEFGHJKMN',
		address: 'https://contest.example.cn/verify/receipt?code=7KQ2-M0XV-9T4B-HZ3E',
		qr: { size: 1, path: '' },
		receipt: {
			contestId: 'c',
			entry: 'A-017',
			number: 2,
			receivedAt: '2026-05-28T08:12:09.120Z',
			contentHash: '9f3a47bb'.repeat(8),
			hash: 'c21e00d4'.repeat(8),
			files: Array.from({ length: files }, (_, index) => ({
				slot: slots[index % slots.length]!,
				name: `文件${index}.pdf`,
				size: 1_048_576 * (index + 1),
				sha256: String(index % 10).repeat(64),
			})),
			fileIds: [],
			contest: '首届全国数字经济应用场景大赛',
			track: '应用场景评选',
			code: '7KQ2-M0XV-9T4B-HZ3E',
			inGrace: true,
			intact: true,
		},
		...more,
	}
}

export function formFacts(more: Partial<EntryFormFacts> = {}): EntryFormFacts {
	return {
		kind: 'solution',
		code: 'ABCD-EFGH-JKMN',
		savedAt: '2026-05-28T08:12:09.120Z',
		missing: 0,
		contest: '首届全国数字经济应用场景大赛',
		entryCode: 'B-003',
		title: longTitle,
		track: '数字化解决方案大赛',
		domain: '工业',
		site: '',
		problem: { code: 'P07', number: 2, title: '重型装备数字化车间的在线质量追溯' },
		parties: [
			{ name: longName, code: '91310115MA1G4L1W0D', share: 6667 },
			{ name: '示例大学', code: null, share: 3333 },
		],
		summary: '覆盖三条产线，数据按月统计。',
		texts: contentFields.solution.map((field, index) => ({
			field,
			text: `第${index}项内容：“误检率”从 3.2% 降到 0.4%。\r\n\r\n${'统一的工业数据底座。'.repeat(60)}`,
		})),
		team: Array.from({ length: 12 }, (_, index) => ({
			name: `成员${index}`,
			employer: longName,
			title: '高级工程师',
			role: index === 0 ? 'lead' : 'member',
		})),
		...more,
	}
}

export const certificateFacts: CertificateFacts = {
	number: '2026-A01',
	contestName: '首届全国数字经济应用场景大赛',
	listTitle: '“数字沈阳”十大新应用新场景',
	entryTitle: longTitle,
	organizations: [longName, '示例大学'],
	seat: 1,
	documentNumber: '示发改〔2026〕12号',
	grantedAt: new Date('2026-07-15T02:00:00Z'),
	hosts: ['沈阳市发展和改革委员会'],
	address: 'https://contest.example.cn/verify/certificate/2026-A01',
	isDemo: false,
}
