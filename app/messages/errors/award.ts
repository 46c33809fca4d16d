import { defineMessages } from '../define'

export const awardErrors = defineMessages(
	{
		award_revoked: '这张证书已经撤销。',
		award_reason: '撤销证书须写明事由，事由会显示在查验页面。',
		award_pending: '这张证书已有撤销申请待复核。',
		award_no_request: '没有待复核的撤销申请，可能已被处理。',
	},
	{
		award_revoked: 'This certificate is already revoked.',
		award_reason: 'Say why the certificate is revoked. The reason is shown to whoever checks it.',
		award_pending: 'A revocation of this certificate is already waiting for its second person.',
		award_no_request: 'No revocation is waiting. It may have been dealt with.',
	},
)
