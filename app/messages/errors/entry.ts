import { formatDateTime, formatDeadline } from '~/ui/format'
import { defineMessages } from '../define'
import { plural } from '../plural'

export const entryErrors = defineMessages(
	{
		entry_state: '作品的状态刚有变化，这一步现在不能进行。请刷新页面查看最新状态。',
		entry_stale: ({ at }: { at: string }) =>
			`本页打开后，作品在${formatDateTime(at, 'zh-CN')}又被保存过，您的修改还没有保存。请核对下面列出的不同之处，再按“保存”。`,
		entry_submission_closed: ({ closedAt }: { closedAt: string }) =>
			`提交已于${formatDeadline(closedAt, 'zh-CN')}截止，本次没有提交。以服务器收到提交的时间为准。`,
		entry_submission_not_open: ({ opensAt }: { opensAt: string }) =>
			`提交将于${formatDateTime(opensAt, 'zh-CN')}开始，现在可以先保存草稿。`,
		entry_registration_not_open: '该大赛现在不在报名时间内，不能新建作品。',
		entry_mending_closed: ({ closedAt }: { closedAt: string }) =>
			`补正期限${formatDeadline(closedAt, 'zh-CN')}已过，不能再修改或提交。`,
		entry_locked: '这一部分现在不能修改。',
		entry_withdrawal_closed: '榜单已经发布或作品已经结束，不能再撤回。',
		entry_incomplete: ({ count }: { count: number }) =>
			`还有 ${count} 项没有填写完整，没有提交。请按下面的清单补齐。`,
		entry_limit_reached: ({ limit }: { limit: number }) =>
			`该单位在本届大赛牵头的作品已达 ${limit} 件上限。`,
		entry_track_unknown: '请选择本届大赛的赛道。',
		entry_problem_unknown: '请选择一道已发布的赛题。',
		entry_title_required: '作品名称不能为空，其他内容可以以后再填。',
		entry_domain_unknown: '请选择本届大赛的领域。',
		entry_site_outside: '场景所在地须在本赛道规定的区域内，请选择所在区县。',
		entry_team_full: ({ limit }: { limit: number }) => `团队成员最多 ${limit} 人。`,
		entry_member_twice: '这个邮箱已在团队成员中。',
		entry_partner_unknown: '没有找到已登记的单位。请核对代码，或请对方先在平台登记单位。',
		entry_partner_is_lead: '这是牵头单位自己的代码。',
		entry_partner_twice: '该单位已在联合体中。',
		entry_partner_busy: '该单位参加的联合体作品已达本届大赛的上限。',
		entry_partners_full: ({ limit }: { limit: number }) =>
			`联合体除牵头单位外最多 ${limit} 家单位。`,
		entry_shares_too_large: '各参与单位的份额合计不能超过 100%。',
		entry_confirmation_invalid:
			'该确认链接无效，或已由作品负责人重新发送。请使用最近一封邮件中的链接。',
		entry_confirmation_needed: '请先勾选“确认参加”。如不参加，请按“不参加”。',
		entry_agreement_needed: '请先阅读并勾选提交声明。',
		entry_partner_agreement_needed: '请先勾选同意，再确认参加联合体。',
		entry_form_missing: '请先上传盖章的申报书扫描件，再填写版本码。',
		entry_form_code_shape: '版本码为 12 位字母和数字，见申报书每页页脚，请核对。',
		entry_form_code_other: ({ current }: { current: string }) =>
			`该版本码与现行申报书（${current}）不一致。如系输错，请核对后重填；扫描件确为其他版本的，不能使用，请下载现行申报书，盖章后重新上传。`,
		entry_form_outdated: ({ declared }: { declared: string }) =>
			`这份扫描件已确认为版本 ${declared}，与现行内容不一致。请下载现行申报书，盖章后重新上传。`,
	},
	{
		entry_state: 'The entry’s state has just changed, so this cannot be done now. Reload the page.',
		entry_stale: ({ at }) =>
			`The entry was saved again at ${formatDateTime(at, 'en')}, after you opened this page, so your changes are not saved yet. Check the differences listed below, then press Save.`,
		entry_submission_closed: ({ closedAt }) =>
			`Submission closed at ${formatDeadline(closedAt, 'en')}; this was not submitted. The time at which the server receives a submission counts.`,
		entry_submission_not_open: ({ opensAt }) =>
			`Submission opens at ${formatDateTime(opensAt, 'en')}. You can save a draft until then.`,
		entry_registration_not_open:
			'This contest is not open for registration, so no entry can be started.',
		entry_mending_closed: ({ closedAt }) =>
			`The time to correct this entry ended at ${formatDeadline(closedAt, 'en')}. It can no longer be changed or submitted.`,
		entry_locked: 'This part cannot be changed now.',
		entry_withdrawal_closed:
			'The list is released or the entry has ended, so it can no longer be withdrawn.',
		entry_incomplete: ({ count }) =>
			count === 1
				? 'One thing is still missing, so nothing was submitted. See the list below.'
				: `${count} things are still missing, so nothing was submitted. See the list below.`,
		entry_limit_reached: ({ limit }) =>
			`This organization already leads ${plural(limit, 'entry', 'entries')} in this contest, which is the limit.`,
		entry_track_unknown: 'Choose one of this contest’s tracks.',
		entry_problem_unknown: 'Choose a published problem statement.',
		entry_title_required: 'An entry keeps a title; everything else can be filled in later.',
		entry_domain_unknown: 'Choose one of this contest’s domains.',
		entry_site_outside: 'The site must lie in the area this track is for. Choose its district.',
		entry_team_full: ({ limit }) => `A team has at most ${plural(limit, 'member')}.`,
		entry_member_twice: 'This e-mail address is already in the team.',
		entry_partner_unknown:
			'No registered organization has this code. Check it, or ask the partner to register first.',
		entry_partner_is_lead: 'This is the code of the lead organization itself.',
		entry_partner_twice: 'This organization is already in the consortium.',
		entry_partner_busy: 'This organization has joined as many consortia as the contest allows.',
		entry_partners_full: ({ limit }) =>
			limit === 1
				? 'A consortium has at most one partner beside its lead.'
				: `A consortium has at most ${limit} partners beside its lead.`,
		entry_shares_too_large: 'The partners’ shares cannot exceed 100% together.',
		entry_confirmation_invalid:
			'This confirmation link is not valid, or a newer one was sent. Use the link in the latest message.',
		entry_confirmation_needed:
			'Tick “I take part” first. If you do not take part, press “I do not take part”.',
		entry_agreement_needed: 'Read the declaration and tick it first.',
		entry_partner_agreement_needed: 'Tick the agreement before you confirm the partnership.',
		entry_form_missing: 'Upload the stamped scan of the entry form before giving its version code.',
		entry_form_code_shape:
			'A version code has 12 letters and digits; it is at the foot of each page. Please check it.',
		entry_form_code_other: ({ current }) =>
			`This is not the code of the entry form as it stands now (${current}). If you mistyped it, check it again. A scan of another version cannot be used: download the current form, have it stamped and upload it again.`,
		entry_form_outdated: ({ declared }) =>
			`This scan was declared to be of version ${declared}, which is not the current one. Download the current form, have it stamped and upload it again.`,
	},
)
