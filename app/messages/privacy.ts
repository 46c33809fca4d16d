import { defineMessages } from './define'

/** The notice on the processing of personal data; its version is identity's PRIVACY_VERSION. */
export const privacyText = defineMessages(
	{
		title: '个人信息处理告知',
		lead: '说明平台收集哪些个人信息、为什么收集、保存多久、您有哪些权利。',
		version: (version: string) => `版本 ${version}`,
		sections: {
			who: {
				title: '一、由谁处理',
				body: '大赛主办单位委托承办单位运行本平台，并对个人信息的处理负责。联系方式见页脚。',
			},
			what: {
				title: '二、收集什么',
				body: '注册账号：姓名、电子邮箱、登录密码（仅保存不可还原的摘要）、联系电话（选填）。\n参赛团队：成员姓名、工作单位、职务、在项目中的分工、联系电话、证件类型和末位数字。\n评审专家：姓名、工作单位、职称、专业领域、与参赛单位的关系。\n操作记录：登录时间、网络地址和关键操作，用于保证结果可追溯。\n政策兑现：对公账户信息，加密保存，页面上只显示末四位。',
			},
			why: {
				title: '三、用于什么',
				body: '仅用于报名、审查、评审、公示、授奖、落地对接和政策兑现，以及回复您的提问和异议。不用于商业推广，不对外出售。',
			},
			consent: {
				title: '四、单独同意',
				body: '团队成员由本人通过各自的链接确认，他人不能代为勾选。\n处理证件信息、向第三方提供信息、公开姓名和影像资料，分别征得您的单独同意。您可以拒绝其中任何一项，不影响其他事项的办理；依法必须公示的内容除外。',
			},
			publish: {
				title: '五、公开什么',
				body: '公示和发布的名单包括作品名称、单位名称、领域和名次；评审专家姓名不向参赛单位公开，核验数据只使用代号。',
			},
			keep: {
				title: '六、保存多久',
				body: '落选作品的个人信息在本届大赛归档后一年内删除；获奖和兑现材料按档案和财务规定保存。操作日志保存不少于六个月。公开的名单和核验数据不含您的联系方式。',
			},
			rights: {
				title: '七、您的权利',
				body: '您可以查阅、复制、更正、删除您的个人信息，撤回同意，注销账号。请按页脚的联系方式提出，我们核实身份后在十五个工作日内答复。',
			},
			cookies: {
				title: '八、浏览器中的记录',
				body: '平台只使用必要的记录：登录状态、语言和显示方式。不使用跟踪工具，不加载其他网站的内容。',
			},
		},
	},
	{
		title: 'Privacy notice',
		lead: 'Which personal data the platform collects, why, for how long, and what rights you have.',
		version: (version) => `Version ${version}`,
		sections: {
			who: {
				title: '1. Who is responsible',
				body: 'The host of the contest, and the organizers who run this platform on its behalf. Their contact details are at the foot of every page.',
			},
			what: {
				title: '2. What is collected',
				body: 'For an account: name, e-mail address, password (kept only as a digest that cannot be reversed), telephone if you give it.\nFor a team: members’ names, employers, titles, parts in the project, telephones, kind of identity document and its last digits.\nFor judges: name, employer, title, fields, relations with entrants.\nAbout use: times and network addresses of log-ins and of important actions, so that results can be traced.\nFor payments: the organization’s account, stored encrypted; pages show its last four digits only.',
			},
			why: {
				title: '3. What for',
				body: 'For entering, screening, judging, public notice, awards, landing and incentives, and to answer your questions and objections. Never for advertising; never sold.',
			},
			consent: {
				title: '4. Separate consent',
				body: 'Each team member confirms by a link of their own; nobody can tick for another.\nIdentity documents, passing data to third parties and publishing names or pictures each need your separate consent. You may refuse any of them without losing the rest, except for what the law requires to be published.',
			},
			publish: {
				title: '5. What is published',
				body: 'Lists on notice and released lists carry the entry’s title, the organization, the domain and the place. Judges’ names are never shown to entrants; data for verification carries pseudonyms only.',
			},
			keep: {
				title: '6. For how long',
				body: 'Personal data of entries that were not selected is deleted within one year of the edition’s archiving. Files of awards and payments are kept as the rules on archives and accounts demand, logs for six months at least. Published lists never hold your contact data.',
			},
			rights: {
				title: '7. Your rights',
				body: 'You can see, copy, correct and delete your data, withdraw consent and close your account: through the contact below. Once we know it is you, we answer within fifteen working days.',
			},
			cookies: {
				title: '8. In your browser',
				body: 'Only what is needed: that you are logged in, your language and how you want pages shown. No tracking, and nothing loaded from other sites.',
			},
		},
	},
)
