import { defineMessages } from '../define'

export const screeningErrors = defineMessages(
	{
		screening_unchecked: '还有审查项没有勾选结论，请逐项核对后再通过。',
		screening_not_passed: '有审查项不合格，不能通过；请退回补正或不予受理。',
		screening_nothing_to_mend: '没有不合格的形式审查项，无需退回补正。',
		screening_not_mendable: '资格审查不合格无法通过补正解决，请选择不予受理。',
		screening_no_reason: '不予受理须至少有一项不合格，并作为理由告知参赛单位。',
		screening_mend_fields: '请至少选择一个允许补正的栏目。',
		screening_mend_by: '补正期限须晚于现在。',
		screening_note: '请写明理由，参赛单位会看到这段话。',
		screening_stale: '这件作品已有新的提交版本，请按最新版本重新审查。',
		organization_not_verified: ({ names }: { names: readonly string[] }) =>
			`${names.join('、')}的单位信息尚未核验通过，暂不能受理。`,
	},
	{
		screening_unchecked: 'Some items have no finding yet. Go through each before accepting.',
		screening_not_passed: 'An item failed, so the entry cannot be accepted. Return or reject it.',
		screening_nothing_to_mend: 'No item of the form check failed, so there is nothing to correct.',
		screening_not_mendable:
			'A failed eligibility item cannot be corrected. Reject the entry instead.',
		screening_no_reason: 'A rejection needs at least one failed item, told to the entrant.',
		screening_mend_fields: 'Choose at least one part that may be corrected.',
		screening_mend_by: 'The date for corrections must lie in the future.',
		screening_note: 'Say why. The entrant will read these words.',
		screening_stale: 'A newer version has been submitted. Screen that one.',
		organization_not_verified: ({ names }) =>
			`Not verified yet: ${names.join(', ')}. The entry cannot be accepted before.`,
	},
)
