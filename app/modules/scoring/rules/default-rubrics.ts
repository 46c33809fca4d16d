/** The rubrics a new contest starts with; all of it can be edited until the first sheet is saved. */
export type RubricTemplate = {
	name: string
	nameEn: string
	criteria: {
		name: string
		nameEn: string
		/** Hundredths of a point; in the points system also the weight. */
		maximum: number
		step: number
		counted: boolean
		guidance: string
		guidanceEn: string
	}[]
}

const halfPoint = 50

function criterion(
	name: string,
	nameEn: string,
	points: number,
	guidance: string,
	guidanceEn: string,
): RubricTemplate['criteria'][number] {
	const maximum = points * 100
	return { name, nameEn, maximum, step: halfPoint, counted: true, guidance, guidanceEn }
}

export const defaultRubrics = {
	scenario: {
		name: '应用场景评选评分细则',
		nameEn: 'Rubric for application scenarios',
		criteria: [
			criterion(
				'创新性',
				'Innovation',
				25,
				'场景、模式或技术应用有无首创；与同类做法相比新在何处。',
				'What is new in the scenario, the model or the use of technology, compared with others of its kind.',
			),
			criterion(
				'应用成效',
				'Results achieved',
				30,
				'降本、增效、提质、减排或便民的实际数据及其可核验程度。',
				'Measured savings, efficiency, quality, emissions or public benefit, and how far they can be checked.',
			),
			criterion(
				'示范推广',
				'Value as a model',
				20,
				'在同行业、同区域复制推广的条件、成本和已有推广情况。',
				'Conditions and cost of repeating it in the trade or region, and where that has been done.',
			),
			criterion(
				'技术先进性',
				'Technology',
				15,
				'所用技术的先进程度、成熟度与自主可控程度。',
				'How advanced, mature and independent of single suppliers the technology is.',
			),
			criterion(
				'安全合规',
				'Safety and compliance',
				10,
				'数据安全、网络安全、个人信息保护及行业监管要求的落实。',
				'Data and network security, protection of personal information, rules of the trade.',
			),
		],
	},
	solution: {
		name: '解决方案大赛评分细则',
		nameEn: 'Rubric for solutions',
		criteria: [
			criterion(
				'赛题契合度',
				'Fit to the problem',
				20,
				'对赛题背景、需求和验收指标的理解与逐项响应。',
				'How well it understands the problem and answers each requirement and acceptance metric.',
			),
			criterion(
				'技术创新性',
				'Technical innovation',
				25,
				'关键技术的新颖性、先进性和知识产权情况。',
				'Novelty and standing of the key technology, and the intellectual property in it.',
			),
			criterion(
				'方案可行性',
				'Feasibility',
				20,
				'架构、数据、进度、资源与风险应对是否切实可行。',
				'Whether architecture, data, schedule, resources and answers to risks are realistic.',
			),
			criterion(
				'商业价值与落地',
				'Business value and landing',
				25,
				'商业模式、预期效益和在沈阳落地的路径与计划。',
				'Business model, expected benefit, and the way and plan to land in Shenyang.',
			),
			criterion(
				'团队能力',
				'Team',
				10,
				'核心成员的专业构成、同类项目经验和持续投入能力。',
				'Skills of the core members, experience with such projects, ability to stay with it.',
			),
		],
	},
	live: {
		name: '终评路演评分细则',
		nameEn: 'Rubric for the live final',
		criteria: [
			criterion(
				'方案内容',
				'Substance',
				40,
				'方案或场景本身的价值、创新与完整程度。',
				'Value, novelty and completeness of the solution or scenario itself.',
			),
			criterion(
				'现场展示',
				'Presentation',
				20,
				'表达清楚、重点突出、演示真实，用时得当。',
				'Clear, to the point, with a genuine demonstration, within the time.',
			),
			criterion(
				'答辩',
				'Answers',
				30,
				'回答准确、有据，对风险与不足的认识客观。',
				'Accurate and grounded answers; an honest view of risks and gaps.',
			),
			criterion(
				'落地承诺',
				'Commitment to land',
				10,
				'在沈阳落地的时间、投入和责任主体是否明确。',
				'Whether time, investment and who answers for landing in Shenyang are definite.',
			),
		],
	},
} as const satisfies Record<string, RubricTemplate>
