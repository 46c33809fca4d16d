import { defineMessages } from '../define'

export const commonErrors = defineMessages(
	{
		not_found: '没有找到这项内容，可能已被删除，或您无权查看。',
		forbidden: '您没有进行这项操作的权限。',
		conflict: '这项内容刚被别人改动过，请核对最新内容后再提交。',
		too_many: '操作过于频繁，请稍后再试。',
		invalid: '提交的内容有误，请核对后再提交。',
		same_person: '同一人不能既提出又批准，请由另一位人员复核。',
	},
	{
		not_found: 'Nothing was found here. It may have been removed, or it is not yours to see.',
		forbidden: 'You are not allowed to do this.',
		conflict: 'Someone changed this just now. Check the latest version, then submit again.',
		too_many: 'Too many attempts. Please try again later.',
		invalid: 'Something in the form is wrong. Please check it and submit again.',
		same_person: 'The same person cannot propose and approve. Someone else must approve this.',
	},
)
