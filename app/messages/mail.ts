import { defineMessages } from './define'
import { plural } from './plural'

/** Words of the mails; names of contests, entries and policies come as parameters. */
export const mailText = defineMessages(
	{
		hello: (name: string) => `${name}，您好：`,
		foot: '本邮件由平台自动发出，请勿直接回复。',
		noAction: '如与您无关，请忽略本邮件。',
		contest: '大赛',
		entry: '作品',
		entryCode: '作品编号',
		receipt: '回执编号',
		receivedAt: '收到时间',
		reason: '理由',
		mendBy: '补正截止',
		notice: '公示',
		closesAt: '公示截止',
		answerBy: '答复期限',
		certificate: '证书编号',
		policy: '政策',
		claimCode: '申请编号',
		state: '当前状态',
		note: '说明',
		instalment: '拨付期次',
		amount: '金额',
		paidAt: '拨付时间',
		open: '查看详情',
		invitation: {
			subject: '请设置您的账号密码',
			lead: '平台已为您开通账号。请在链接有效期内设置密码，然后即可登录。',
			days: (days: number) => `链接 ${days} 天内有效，且只能使用一次。`,
			action: '设置密码',
		},
		repeated: {
			subject: '有人用您的邮箱注册',
			lead: '有人刚刚用您的邮箱注册或绑定账号。该邮箱此前已有账号，账号和密码均未改变。',
			advice: '如果是您本人操作，请直接用原密码登录；如果忘记密码，请在登录页选择“忘记密码”。',
			action: '去登录',
		},
		submitted: {
			subject: (title: string) => `作品已提交：${title}`,
			lead: '您的作品已提交成功。请保存回执编号，任何人都可凭它核验提交内容和时间。',
		},
		returned: {
			subject: (title: string) => `请补正作品：${title}`,
			lead: '您的作品经审查需要补正，请在截止时间前修改并重新提交。',
			action: '去补正',
		},
		accepted: {
			subject: (title: string) => `作品已受理：${title}`,
			lead: '您的作品经审查予以受理，进入评审。',
		},
		rejected: {
			subject: (title: string) => `作品不予受理：${title}`,
			lead: '您的作品经审查不予受理，不进入评审。理由如下。',
		},
		judge: {
			subject: (contest: string) => `邀请您担任评审专家：${contest}`,
			lead: '组委会邀请您担任评审专家。请登录后阅读承诺书，确认是否接受，并申报需要回避的情形。',
			action: '查看邀请',
		},
		judgeAssigned: {
			subject: (contest: string) => `评审任务已分配：${contest}`,
			lead: '组委会已为您分配评审作品。请在截止时间前逐件评分并提交；发现需要回避的情形，请在作品页面申报。',
			count: '分配件数',
			endsAt: '评分截止',
			action: '开始评审',
		},
		judgeReassigned: {
			subject: (contest: string) => `评审任务有调整：${contest}`,
			lead: '组委会重新抽取后，您的评审作品有调整，请以平台上的任务列表为准。已提交的评分不受影响。',
		},
		judgeReminder: {
			subject: (contest: string) => `请尽快完成评审：${contest}`,
			lead: '您还有评分表尚未提交。评分截止后将不能再保存或提交。',
		},
		noticeOpened: {
			subject: (title: string) => `公示开始：${title}`,
			lead: '拟入选名单已开始公示。对名单有异议的，请在公示期内实名提出并附证据。',
			action: '查看公示',
		},
		objection: {
			subject: (title: string) => `收到异议：${title}`,
			lead: '公示期内收到一件异议，请在期限内核查并答复。提出人身份仅限经办人员查看。',
			action: '去处理',
		},
		released: {
			subject: (list: string) => `祝贺入选：${list}`,
			lead: '您的作品已列入正式发布的榜单。证书编号如下，任何人都可凭编号查验。',
			action: '查看榜单',
		},
		claim: {
			subject: (code: string, state: string) => `兑现申请 ${code}：${state}`,
			lead: '您的政策兑现申请有新进展。',
		},
		paid: {
			subject: (amount: string) => `奖励资金已拨付：${amount}`,
			lead: '下列款项已拨付至贵单位登记的对公账户，请核对到账情况。',
		},
	},
	{
		hello: (name) => `Dear ${name},`,
		foot: 'This message was sent automatically. Please do not reply to it.',
		noAction: 'If this does not concern you, please ignore it.',
		contest: 'Contest',
		entry: 'Entry',
		entryCode: 'Entry number',
		receipt: 'Receipt code',
		receivedAt: 'Received',
		reason: 'Reason',
		mendBy: 'Correct by',
		notice: 'Notice',
		closesAt: 'Notice closes',
		answerBy: 'Answer due',
		certificate: 'Certificate',
		policy: 'Policy',
		claimCode: 'Claim number',
		state: 'Status',
		note: 'Note',
		instalment: 'Instalment',
		amount: 'Amount',
		paidAt: 'Paid',
		open: 'See the details',
		invitation: {
			subject: 'Set a password for your account',
			lead: 'An account has been opened for you. Set a password while the link is valid, then log in.',
			days: (days) => `The link is valid for ${plural(days, 'day')} and works once.`,
			action: 'Set a password',
		},
		repeated: {
			subject: 'Someone registered with your e-mail address',
			lead: 'Someone has just tried to open or extend an account with your e-mail address, which already has one. The account and its password are unchanged.',
			advice:
				'If it was you, log in with your existing password, or choose “Forgot password?” on the log-in page.',
			action: 'Log in',
		},
		submitted: {
			subject: (title) => `Entry submitted: ${title}`,
			lead: 'Your entry has been submitted. Keep the receipt code: anyone can use it to check what was submitted and when.',
		},
		returned: {
			subject: (title) => `Please correct your entry: ${title}`,
			lead: 'Your entry needs corrections. Please make them and submit again before the date below.',
			action: 'Correct the entry',
		},
		accepted: {
			subject: (title) => `Entry accepted: ${title}`,
			lead: 'Your entry has passed screening and goes on to the judges.',
		},
		rejected: {
			subject: (title) => `Entry rejected: ${title}`,
			lead: 'Your entry was rejected at screening and will not be judged. The reason is given below.',
		},
		judge: {
			subject: (contest) => `Invitation to judge: ${contest}`,
			lead: 'The organizers invite you to be a judge. Log in to read the letter of commitment, to accept or decline, and to declare conflicts of interest.',
			action: 'See the invitation',
		},
		judgeAssigned: {
			subject: (contest) => `Entries to judge: ${contest}`,
			lead: 'Entries have been assigned to you. Please score and submit each before scoring ends; where you find a conflict of interest, declare it on the entry’s page.',
			count: 'Assigned',
			endsAt: 'Scoring ends',
			action: 'Begin',
		},
		judgeReassigned: {
			subject: (contest) => `Your entries to judge have changed: ${contest}`,
			lead: 'The judges were drawn again, and your entries have changed. Your list on the platform is the one that counts. Score sheets you have submitted are not affected.',
		},
		judgeReminder: {
			subject: (contest) => `Please finish scoring: ${contest}`,
			lead: 'Some of your sheets are not submitted. After the end nothing more can be saved.',
		},
		noticeOpened: {
			subject: (title) => `Public notice opened: ${title}`,
			lead: 'The proposed list is on public notice. Objections must be made under your real name, with evidence, while the notice is open.',
			action: 'See the notice',
		},
		objection: {
			subject: (title) => `Objection received: ${title}`,
			lead: 'An objection has been received. Please look into it and answer by the date below. Only those handling it may see who made it.',
			action: 'Handle it',
		},
		released: {
			subject: (list) => `Selected: ${list}`,
			lead: 'Your entry is on the released list. Anyone can check the certificate by its number.',
			action: 'See the list',
		},
		claim: {
			subject: (code, state) => `Incentive claim ${code}: ${state}`,
			lead: 'There is news about your incentive claim.',
		},
		paid: {
			subject: (amount) => `Incentive paid: ${amount}`,
			lead: 'The amount below has been paid to the corporate account your organization registered. Please check that it has arrived.',
		},
	},
)
