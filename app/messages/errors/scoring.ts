import { formatDateTime, formatDeadline } from '~/ui/format'
import { defineMessages } from '../define'

export const scoringErrors = defineMessages(
	{
		scoring_not_open: ({ opensAt }: { opensAt: string }) =>
			`评分尚未开始，开始时间：${formatDateTime(opensAt, 'zh-CN')}。`,
		scoring_closed: ({ endedAt }: { endedAt: string }) =>
			`评分已于${formatDeadline(endedAt, 'zh-CN')}截止，不能再保存或提交。`,
		sheet_locked: '这份评分表已提交并锁定，不能再修改。',
		sheet_conflict: '您在另一台设备上改过这份评分表。已显示最新内容，请核对后再保存。',
		sheet_incomplete: '还有计分指标没有打分，请补齐后再提交。',
		mark_missing: '请打分。',
		mark_format: '请填写数字，最多两位小数。',
		mark_range: ({ maximum }: { maximum: string }) => `分值应在 0 到 ${maximum} 之间。`,
		mark_step: ({ step }: { step: string }) => `分值应为 ${step} 的整数倍。`,
		mark_unknown: '评分指标已更新，请刷新页面。',
		abstain_reason: '请写明放弃评分的理由。',
		conflict_reason: '请写明需要回避的理由。',
	},
	{
		scoring_not_open: ({ opensAt }) =>
			`Scoring has not begun. It opens at ${formatDateTime(opensAt, 'en')}.`,
		scoring_closed: ({ endedAt }) =>
			`Scoring closed at ${formatDeadline(endedAt, 'en')}. Nothing more can be saved.`,
		sheet_locked: 'This sheet is submitted and locked.',
		sheet_conflict:
			'You changed this sheet on another device. The newest is shown; check it, then save again.',
		sheet_incomplete: 'Some counted criteria have no mark yet.',
		mark_missing: 'Give a mark.',
		mark_format: 'Enter a number with at most two decimals.',
		mark_range: ({ maximum }) => `The mark must be between 0 and ${maximum}.`,
		mark_step: ({ step }) => `The mark is a multiple of ${step}.`,
		mark_unknown: 'The criteria have changed. Load the page again.',
		abstain_reason: 'Say why you abstain.',
		conflict_reason: 'Say why you have to withdraw from judging this entry.',
	},
)
