import { defineMessages } from './define'

/** The notice on the processing of personal data; its version is identity's PRIVACY_VERSION. */
export const privacyText = defineMessages(
	{
		title: '个人信息处理告知',
		lead: '说明平台收集哪些个人信息、为什么收集、保存多久、您有哪些权利。',
		version: (version: string) => `版本 ${version}`,
		newer: '个人信息处理告知有更新',
		newerHelp: '您上次看到的不是现在的版本，请阅读后确认。',
		read: '阅读告知',
		noted: '我已阅读',
		sections: {
			who: {
				title: '一、由谁处理',
				body: '大赛主办单位委托承办单位运行本平台，并对个人信息的处理负责。联系方式见页脚。',
			},
			what: {
				title: '二、收集什么',
				body: '注册账号：姓名，电子邮箱或手机号（至少一项），登录密码（仅保存不可还原的摘要）。\n参赛单位：联系人姓名和电话。\n参赛团队：成员姓名、工作单位、职务、在项目中的分工、电子邮箱、联系电话、证件类型和末位数字。\n评审专家：姓名、工作单位、职称、专业领域、与参赛单位的关系。\n提出异议：姓名或单位名称、联系方式，只有经办人员可见，监督人员写明理由后可以查看。\n操作记录：登录时间、网络地址、浏览器类型和关键操作，用于保证结果可追溯。\n政策兑现：对公账户信息，加密保存，页面上只显示末四位。',
			},
			why: {
				title: '三、用于什么',
				body: '仅用于报名、审查、评审、公示、授奖、落地对接和政策兑现，以及回复您的提问和异议。不用于商业推广，不对外出售。',
			},
			consent: {
				title: '四、单独同意',
				body: '团队成员由本人通过各自的链接确认，他人不能代为勾选。\n处理证件信息、向第三方提供信息、公开姓名和影像资料，分别征得您的单独同意。您可以拒绝其中任何一项，不影响其他事项的办理；依法必须公示的内容除外。',
			},
			others: {
				title: '五、提供给谁',
				body: '验证码和提醒短信由主办单位选用的短信服务商发送，邮件由主办单位的邮件服务器发送：对方收到的是手机号或邮箱、称呼和消息内容。\n工作人员可以用主办单位的统一身份认证登录：平台从对方取得账号标识、电子邮箱和验证方式，不向对方提供您在本平台的资料。\n除此之外，未经您单独同意不向第三方提供，法律另有规定的除外。',
			},
			publish: {
				title: '六、公开什么',
				body: '公示和发布的名单包括作品名称、单位名称、领域和名次；评审专家姓名不向参赛单位公开，核验数据只使用代号。',
			},
			keep: {
				title: '七、保存多久',
				body: '平台自动清除的：验证码（一天后），登录中断时代为保存的表单（一天后），失效的密码链接（一个月后）。\n账号、作品、评审、异议和兑现材料以及操作日志不会自动删除，由主办单位按档案和财务规定保存；依规定无须保存的，由主办单位依您的请求删除。公开的名单和核验数据不含您的联系方式。',
			},
			rights: {
				title: '八、您的权利',
				body: '姓名、邮箱、手机号和密码，您可以在“账号设置”中查看和更正。\n查阅或复制其他信息，更正、删除，撤回同意，注销账号：请按页脚的联系方式提出，主办单位核实身份后办理。账号以停用方式注销，停用后不能再登录，依规定须保存的材料继续保存。',
			},
			cookies: {
				title: '九、浏览器中的记录',
				body: '平台只使用必要的记录：登录状态、在本浏览器登录过的账号（用于识别陌生人的登录尝试）、语言和显示方式。不使用跟踪工具，不加载其他网站的内容。',
			},
		},
	},
	{
		title: 'Privacy notice',
		lead: 'Which personal data the platform collects, why, for how long, and what rights you have.',
		version: (version) => `Version ${version}`,
		newer: 'The privacy notice has changed',
		newerHelp:
			'The notice has changed since you last read it. Please read it and say that you have.',
		read: 'Read the notice',
		noted: 'I have read it',
		sections: {
			who: {
				title: '1. Who is responsible',
				body: 'The host of the contest, and the organizers who run this platform on its behalf. Their contact details are at the foot of every page.',
			},
			what: {
				title: '2. What is collected',
				body: 'For an account: name, e-mail address or mobile number (one at least), password (kept only as a digest that cannot be reversed).\nFor an organization: its contact person’s name and telephone.\nFor a team: members’ names, employers, titles, parts in the project, e-mail addresses, telephones, kind of identity document and its last digits.\nFor judges: name, employer, title, fields, relations with entrants.\nFor an objection: your name or organization and how to reach you; only those who handle it see this, and supervisors who state a reason.\nAbout use: times, network addresses and browsers of log-ins and of important actions, so that results can be traced.\nFor payments: the organization’s account, stored encrypted; pages show its last four digits only.',
			},
			why: {
				title: '3. What for',
				body: 'For entering, screening, judging, public notice, awards, landing and incentives, and to answer your questions and objections. Never for advertising; never sold.',
			},
			consent: {
				title: '4. Separate consent',
				body: 'Each team member confirms by a link of their own; nobody can tick for another.\nIdentity documents, passing data to third parties and publishing names or pictures each need your separate consent. You may refuse any of them without losing the rest, except for what the law requires to be published.',
			},
			others: {
				title: '5. Who else receives it',
				body: 'Codes and reminders by text message go through the provider the organizers have chosen, mails through their mail server: these receive the number or address, your name and the message.\nStaff may log in by the organizers’ single sign-on: the platform receives an account’s identifier, its e-mail address and how the person was verified, and passes nothing of yours to it.\nNobody else receives anything without your separate consent, except where the law demands it.',
			},
			publish: {
				title: '6. What is published',
				body: 'Lists on notice and released lists carry the entry’s title, the organization, the domain and the place. Judges’ names are never shown to entrants; data for verification carries pseudonyms only.',
			},
			keep: {
				title: '7. For how long',
				body: 'Removed by itself: codes, and forms kept for you when a log-in ended, after a day; links for a password a month after they end.\nAccounts, entries, reviews, objections, payments and the log are not removed by themselves. The organizers keep them as the rules on archives and accounts demand, and delete on your request what need not be kept. Published lists never hold your contact data.',
			},
			rights: {
				title: '8. Your rights',
				body: 'You see and correct your name, addresses and password under “Account”.\nTo see or copy the rest, to correct or delete it, to withdraw consent or to close your account, write to the contact below; the organizers do it once they know it is you. Closing an account means disabling it: nobody can log in to it, and what must be kept stays.',
			},
			cookies: {
				title: '9. In your browser',
				body: 'Only what is needed: that you are logged in, which accounts have logged in here (to tell strangers’ attempts apart), your language and how you want pages shown. No tracking, and nothing loaded from other sites.',
			},
		},
	},
)
