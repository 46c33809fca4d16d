import { defineMessages } from '../define'

/** Letters to entrants and the public: what became of an entry, a question, an objection. */
export const entrantLetterText = defineMessages(
	{
		member: '成员',
		problem: '赛题',
		objectionCode: '异议编号',
		result: '办理结果',
		stage: (opens: string, closes: string) => `${opens}至${closes}`,
		advanced: {
			subject: (title: string) => `作品晋级：${title}`,
			lead: '您的作品已晋级下一轮评审。后续安排以大赛赛程和组委会通知为准。',
		},
		notAdvanced: {
			subject: (title: string) => `评审结果通知：${title}`,
			lead: '本轮评审已结束，您的作品未晋级下一轮。感谢贵单位参赛。大赛允许公开的评审意见可登录后查看。',
		},
		withdrawn: {
			subject: (title: string) => `作品已撤回：${title}`,
			lead: '该作品已由参赛方撤回，不再参加后续环节。如撤回并非贵单位本意，请尽快联系组委会。',
		},
		unmended: {
			subject: (title: string) => `补正逾期，按原件审查：${title}`,
			lead: '补正期限已过，贵单位未重新提交。按大赛规则，组委会将按上次提交的内容继续审查。',
		},
		disqualified: {
			subject: (title: string) => `取消参赛资格通知：${title}`,
			lead: '经复核，该作品的参赛资格已被取消。理由如下；如有不同意见，请联系组委会。',
		},
		seatLost: {
			subject: (title: string) => `作品不再列入拟入选名单：${title}`,
			lead: '该作品不再列入拟入选名单。原因如下，详情可登录后查看。',
			new_decision: '审定名单已重新作出',
			objection_upheld: '公示期间的异议经核查成立',
		},
		memberConfirmed: {
			subject: (member: string) => `团队成员已确认：${member}`,
			lead: '该成员已核对信息并由本人确认参赛。',
		},
		memberDeclined: {
			subject: (member: string) => `团队成员不参加：${member}`,
			lead: '该成员表示不参加本作品。请更新团队名单；截止前未处理的，作品可能无法提交。',
		},
		partnerConfirmed: {
			subject: (partner: string) => `联合体成员已确认：${partner}`,
			lead: '该单位已确认参加联合体。',
		},
		partnerRemoved: {
			subject: (title: string) => `已退出联合体：《${title}》`,
			lead: '牵头单位已将贵单位移出该作品的联合体。如有疑问，请与牵头单位联系。',
		},
		answered: {
			subject: (problem: string) => `您的提问已答复：${problem}`,
			lead: '组委会已答复您就该赛题提出的问题。',
			action: '查看答复',
		},
		problemChanged: {
			subject: (problem: string) => `赛题已更新，请确认：${problem}`,
			lead: '您选择的赛题发布了新版本。请核对变化并在作品中确认新版本，必要时修改申报内容。',
			change: '变化说明',
			action: '查看并确认',
		},
		problemWithdrawn: {
			subject: (problem: string) => `赛题已撤回：${problem}`,
			lead: '您的作品所选的赛题已由组委会撤回，不再接受新的提交。请关注公告，或另选赛题。',
			action: '查看作品',
		},
		entryRole: {
			subject: (title: string) => `您在作品中的权限已设置：${title || '未命名作品'}`,
			lead: '贵单位负责人设置了您在该作品中的权限。',
			role: '权限',
			roles: { lead: '负责人', editor: '可编辑', viewer: '仅查看' },
		},
		membership: {
			removed: {
				subject: (organization: string) => `您已不再是单位成员：${organization}`,
				lead: '单位管理员已将您移出该单位，您不再能查看该单位的作品和申请。',
			},
			owner: {
				subject: (organization: string) => `您已成为单位管理员：${organization}`,
				lead: '您现在可以管理该单位的资料和成员。',
			},
			member: {
				subject: (organization: string) => `您的单位权限已改为成员：${organization}`,
				lead: '您不再管理该单位的资料和成员，仍可按分工填报作品。',
			},
		},
		objectionFiled: {
			subject: (code: string) => `异议已收到：${code}`,
			lead: '您提出的异议已收到，组委会将在期限内核查并答复。您的身份仅限经办人员查看。',
			action: '查看公示',
		},
		objectionAccepted: {
			subject: (code: string) => `异议已受理：${code}`,
			lead: '您提出的异议已受理，正在核查，将在下列期限前答复。',
			action: '查看公示',
		},
		objectionAnswered: {
			subject: (code: string) => `异议办理结果：${code}`,
			lead: '您提出的异议已办理完毕。',
			states: {
				not_accepted: '不予受理',
				upheld: '异议成立',
				dismissed: '异议不成立',
			},
			answer: '答复意见',
			action: '查看公示',
		},
		revoked: {
			subject: (certificate: string) => `证书已撤销：${certificate}`,
			lead: '贵单位的下列证书已被撤销，公开查验页面将显示“已撤销”。与该奖项有关的兑现一并停止。',
			action: '查验证书',
		},
		calendar: {
			subject: (contest: string) => `赛程调整通知：${contest}`,
			lead: '大赛赛程有调整，请以下列时间为准，并相应安排工作。',
			change: (before: string | null, now: string | null) =>
				now === null ? `取消，原定${before}` : before === null ? now : `${now}，原定${before}`,
			action: '查看赛程',
		},
		announcement: {
			subject: (title: string, contest: string) => `${title}（${contest}）`,
			lead: '组委会发布公告，全文如下。',
			action: '在网站上阅读',
		},
	},
	{
		member: 'Member',
		problem: 'Problem',
		objectionCode: 'Objection number',
		result: 'Outcome',
		stage: (opens, closes) => `${opens} to ${closes}`,
		advanced: {
			subject: (title) => `Your entry advances: ${title}`,
			lead: 'Your entry goes on to the next round of judging. The contest’s calendar and the organizers’ notices say what comes next.',
		},
		notAdvanced: {
			subject: (title) => `Outcome of the judging: ${title}`,
			lead: 'This round of judging has ended, and your entry does not go on to the next. Thank you for taking part. What the contest discloses of the judges’ opinions can be read after logging in.',
		},
		withdrawn: {
			subject: (title) => `Entry withdrawn: ${title}`,
			lead: 'The entrant has withdrawn this entry; it takes no further part. If your organization did not intend this, please contact the organizers soon.',
		},
		unmended: {
			subject: (title) => `Not corrected in time, screened as submitted: ${title}`,
			lead: 'The time for correcting has passed and the entry was not submitted again. Under the contest’s rules it is screened as it was last submitted.',
		},
		disqualified: {
			subject: (title) => `Entry disqualified: ${title}`,
			lead: 'After a review, this entry has been disqualified for the reason below. If you disagree, please contact the organizers.',
		},
		seatLost: {
			subject: (title) => `No longer on the proposed list: ${title}`,
			lead: 'This entry is no longer on the proposed list, for the reason below. Log in to see the details.',
			new_decision: 'The list was decided again',
			objection_upheld: 'An objection made during the public notice was upheld',
		},
		memberConfirmed: {
			subject: (member) => `Team member confirmed: ${member}`,
			lead: 'The member has checked the particulars and confirmed in person.',
		},
		memberDeclined: {
			subject: (member) => `Team member does not take part: ${member}`,
			lead: 'The member does not take part in this entry. Please bring the team up to date before the deadline, or the entry may not be accepted.',
		},
		partnerConfirmed: {
			subject: (partner) => `Partner confirmed: ${partner}`,
			lead: 'The organization has confirmed its part in the consortium.',
		},
		partnerRemoved: {
			subject: (title) => `No longer in the consortium: ${title}`,
			lead: 'The lead organization has removed your organization from this entry’s consortium. Please ask them if you have questions.',
		},
		answered: {
			subject: (problem) => `Your question was answered: ${problem}`,
			lead: 'The organizers have answered the question you asked about this problem.',
			action: 'Read the answer',
		},
		problemChanged: {
			subject: (problem) => `The problem has changed, please confirm: ${problem}`,
			lead: 'A new version of the problem you chose has been published. Please look at the changes, acknowledge the new version in your entry and adapt the entry where needed.',
			change: 'What changed',
			action: 'See and acknowledge',
		},
		problemWithdrawn: {
			subject: (problem) => `Problem withdrawn: ${problem}`,
			lead: 'The organizers have withdrawn the problem your entry answers; it takes no new submissions. Please follow the announcements, or choose another problem.',
			action: 'Open the entry',
		},
		entryRole: {
			subject: (title) => `Your role on the entry: ${title || 'untitled entry'}`,
			lead: 'Your organization has set what you may do on this entry.',
			role: 'Role',
			roles: { lead: 'Lead', editor: 'Editor', viewer: 'Reader' },
		},
		membership: {
			removed: {
				subject: (organization) => `No longer a member: ${organization}`,
				lead: 'An owner has removed you from this organization. You no longer see its entries and claims.',
			},
			owner: {
				subject: (organization) => `You are an owner now: ${organization}`,
				lead: 'You can now manage the organization’s details and members.',
			},
			member: {
				subject: (organization) => `You are a member now: ${organization}`,
				lead: 'You no longer manage the organization’s details and members; you can still work on its entries.',
			},
		},
		objectionFiled: {
			subject: (code) => `Objection received: ${code}`,
			lead: 'Your objection has been received. The organizers will look into it and answer in time. Only those handling it may see who you are.',
			action: 'See the notice',
		},
		objectionAccepted: {
			subject: (code) => `Objection accepted: ${code}`,
			lead: 'Your objection has been accepted and is being investigated. It will be answered by the time below.',
			action: 'See the notice',
		},
		objectionAnswered: {
			subject: (code) => `Outcome of your objection: ${code}`,
			lead: 'The handling of your objection is complete.',
			states: {
				not_accepted: 'Not accepted',
				upheld: 'Upheld',
				dismissed: 'Dismissed',
			},
			answer: 'Answer',
			action: 'See the notice',
		},
		revoked: {
			subject: (certificate) => `Certificate revoked: ${certificate}`,
			lead: 'The certificate below has been revoked, and its public page says so. Incentives that depend on the award stop with it.',
			action: 'Check the certificate',
		},
		calendar: {
			subject: (contest) => `The calendar has changed: ${contest}`,
			lead: 'The contest’s calendar has changed. These times now hold; please plan accordingly.',
			change: (before, now) =>
				now === null ? `cancelled; was ${before}` : before === null ? now : `${now}; was ${before}`,
			action: 'See the calendar',
		},
		announcement: {
			subject: (title, contest) => `${title} (${contest})`,
			lead: 'The organizers have published the following announcement.',
			action: 'Read it on the site',
		},
	},
)
