/** A criterion of the points system: `points` is its maximum and its weight; step 0.5. */
type TemplateCriterion = {
	name: string
	nameEn: string
	points: number
	guidance: string
	guidanceEn: string
}

export type TemplateRubric = {
	key: string
	/** Code of its track; null = shared by all. */
	track: string | null
	name: string
	nameEn: string
	criteria: TemplateCriterion[]
}

export const scenarioRubric: TemplateRubric = {
	key: 'scenario',
	track: 'A',
	name: '应用场景评选评分细则',
	nameEn: 'Rubric of the scenario selection',
	criteria: [
		{
			name: '创新性',
			nameEn: 'Innovation',
			points: 25,
			guidance:
				'21～25 国内领先、有原创；16～20 有明显改进；10～15 常规应用；10 分以下 无明显创新。',
			guidanceEn:
				'21–25 leads the country, original; 16–20 clear improvement; 10–15 common practice; below 10 nothing new.',
		},
		{
			name: '应用成效',
			nameEn: 'Effect in use',
			points: 30,
			guidance:
				'看实测数据与可核实的证明材料。25～30 成效显著、数据可核实；19～24 成效较好；12～18 成效一般；12 分以下 缺少证明。',
			guidanceEn:
				'Judge by measured data and evidence that can be checked. 25–30 strong and provable; 19–24 good; 12–18 moderate; below 12 unproven.',
		},
		{
			name: '示范推广',
			nameEn: 'Value as a model',
			points: 20,
			guidance:
				'17～20 可在全市或全国复制；13～16 可在本行业推广；8～12 推广条件有限；8 分以下 难以推广。',
			guidanceEn:
				'17–20 can be copied across the city or country; 13–16 within its industry; 8–12 limited; below 8 hardly.',
		},
		{
			name: '技术先进性',
			nameEn: 'Technical level',
			points: 15,
			guidance:
				'13～15 技术路线先进、自主可控；10～12 较为先进；6～9 成熟技术的一般应用；6 分以下 落后。',
			guidanceEn:
				'13–15 advanced and under own control; 10–12 fairly advanced; 6–9 ordinary use of mature technology; below 6 outdated.',
		},
		{
			name: '安全合规',
			nameEn: 'Security and compliance',
			points: 10,
			guidance:
				'9～10 制度与措施齐全并有证明；7～8 措施基本齐全；4～6 有欠缺；4 分以下 存在明显风险。',
			guidanceEn:
				'9–10 rules and measures complete and proven; 7–8 mostly; 4–6 gaps; below 4 evident risk.',
		},
	],
}

export const solutionRubric: TemplateRubric = {
	key: 'solution',
	track: 'B',
	name: '数字化解决方案大赛评分细则',
	nameEn: 'Rubric of the solution contest',
	criteria: [
		{
			name: '赛题契合度',
			nameEn: 'Fit to the problem',
			points: 20,
			guidance:
				'17～20 完整回应赛题要求与验收指标；13～16 回应主要要求；8～12 部分回应；8 分以下 偏离赛题。',
			guidanceEn:
				'17–20 answers every requirement and metric; 13–16 the main ones; 8–12 some; below 8 misses the problem.',
		},
		{
			name: '技术创新性',
			nameEn: 'Technical innovation',
			points: 25,
			guidance:
				'21～25 有原创技术或方法；16～20 有明显改进；10～15 常规技术组合；10 分以下 无创新。',
			guidanceEn:
				'21–25 original technology or method; 16–20 clear improvement; 10–15 usual combination; below 10 none.',
		},
		{
			name: '方案可行性',
			nameEn: 'Feasibility',
			points: 20,
			guidance:
				'17～20 路线、周期、投入均可落实；13～16 基本可行；8～12 有较大不确定；8 分以下 难以实施。',
			guidanceEn:
				'17–20 route, time and cost are realistic; 13–16 mostly; 8–12 considerable doubt; below 8 hardly doable.',
		},
		{
			name: '商业价值与落地',
			nameEn: 'Business value and landing',
			points: 25,
			guidance:
				'21～25 商业模式成熟、在沈落地计划具体；16～20 价值明确；10～15 价值一般；10 分以下 落地依据不足。',
			guidanceEn:
				'21–25 sound business and a concrete plan in Shenyang; 16–20 clear value; 10–15 moderate; below 10 little ground.',
		},
		{
			name: '团队能力',
			nameEn: 'Team',
			points: 10,
			guidance: '9～10 有同类项目交付经验；7～8 专业配置齐全；4～6 有欠缺；4 分以下 不足以实施。',
			guidanceEn:
				'9–10 has delivered the like; 7–8 complete skills; 4–6 gaps; below 4 cannot carry it.',
		},
	],
}

export const liveFinal: TemplateRubric = {
	key: 'live',
	track: null,
	name: '路演终评评分细则',
	nameEn: 'Rubric of the live final',
	criteria: [
		{
			name: '方案内容',
			nameEn: 'Content',
			points: 40,
			guidance: '33～40 完整扎实；25～32 较好；16～24 一般；16 分以下 薄弱。',
			guidanceEn: '33–40 complete and solid; 25–32 good; 16–24 moderate; below 16 weak.',
		},
		{
			name: '现场展示',
			nameEn: 'Presentation',
			points: 20,
			guidance: '17～20 清楚、有说服力；13～16 较清楚；8～12 一般；8 分以下 不清楚。',
			guidanceEn: '17–20 clear and convincing; 13–16 fairly clear; 8–12 moderate; below 8 unclear.',
		},
		{
			name: '答辩',
			nameEn: 'Questions and answers',
			points: 30,
			guidance: '25～30 准确、有依据；19～24 较准确；12～18 部分回答；12 分以下 未能回答。',
			guidanceEn: '25–30 exact and grounded; 19–24 mostly; 12–18 partly; below 12 not answered.',
		},
		{
			name: '落地承诺',
			nameEn: 'Commitment to land',
			points: 10,
			guidance: '9～10 时间、投入、主体均明确；7～8 基本明确；4～6 较笼统；4 分以下 无承诺。',
			guidanceEn: '9–10 date, investment and firm are named; 7–8 mostly; 4–6 vague; below 4 none.',
		},
	],
}
