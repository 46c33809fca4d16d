import { defineMessages } from './define'

/** The public page of grants about to be paid. */
export const payoutNoticeText = defineMessages(
	{
		title: '拟兑现公示',
		lead: '下列申请已经双人批准，公示期满无异议后拨付。',
		object:
			'对公示内容有异议的，请在公示期内以实名向组委会书面反映，并提供证据。组委会联系方式见页面底部。',
		organization: '单位',
		policy: '政策',
		matter: '项目',
		amount: '拟兑现金额',
		until: '公示截止',
		empty: '目前没有拟兑现公示',
		emptyNote: '兑现申请经双人批准后在这里公示，期满无异议的拨付。',
		policies: '查看扶持政策',
	},
	{
		title: 'Payout notices',
		lead: 'These grants have been approved by two officers. They are paid once the notice period ends without objection.',
		object:
			'To object, write to the organizers during the notice period, under your real name and with evidence. Their contact details are at the foot of this page.',
		organization: 'Organization',
		policy: 'Policy',
		matter: 'Project',
		amount: 'To be paid',
		until: 'Notice ends',
		empty: 'No payout notice at present',
		emptyNote: 'Grants approved by two officers are published here before they are paid.',
		policies: 'See the policies',
	},
)
