import { expect } from '@playwright/test'
import {
	confirm,
	type Desk,
	examine,
	field,
	fill,
	follow,
	isLedToErrors,
	press,
	says,
	visit,
} from './desk'
import { paper } from './entrant'
import { all, read } from './forms'
import { hands } from './hands'

/** A budget and a policy from a template, its version published; amounts are examples. */
export async function publishPolicy(desk: Desk, contest: string, policy: string): Promise<void> {
	const { page } = desk
	await visit(desk, '/incentive')
	await visit(desk, '/incentive/budgets')
	await chooseContest(desk, contest)
	await fill(page, { 名称: `${policy}资金`, 总额: '1000000' })
	await press(page, '新建资金池')
	await says(desk, '资金池已保存。')
	await visit(desk, '/incentive/policies/new')
	await chooseContest(desk, contest)
	await fill(page, {
		就高不重复: true,
		新在沈注册企业: true,
		政策编号: 'P1',
		政策名称: policy,
		英文名称: 'Support for newly registered firms',
		依据文件: '《沈阳市促进数字经济产业发展若干政策》',
		文号: '沈政办发〔2022〕18号',
		发文机关: '沈阳市人民政府办公室',
		资金池: `${policy}资金`,
	})
	await press(page, '建立政策')
	await says(desk, '政策已建立，请核对条件后发布。')
	await examine(desk)
	await confirm(page, '发布版本')
	await says(desk, '政策版本已发布，此后不能修改。')
	await visit(desk, '/incentive/policies')
}

/** With several contests the form asks which; with one it does not. */
async function chooseContest({ page }: Desk, contest: string): Promise<void> {
	const choice = page.locator('select[name=contestId]')
	if (await choice.isVisible()) await hands().choose(choice, contest)
}

type Claimed = { policy: string; firm: string }

/** The firm sees the policy with its conditions and countdown, and begins a claim. */
export async function startClaim(desk: Desk, { policy, firm }: Claimed): Promise<string> {
	const { page } = desk
	await visit(desk, '/entrant/incentives')
	const offer = page.getByRole('region', { name: policy }).filter({ hasText: firm })
	await expect(offer.getByText(/还剩 \d+ 天/).first()).toBeVisible()
	await press(offer, '申请兑现')
	await says(desk, '申请已建立，请逐项填写后提交。')
	await examine(desk)
	return new URL(page.url()).pathname
}

export type Proof = { kind: string; file: string; answers: Record<string, string> }

/** States the facts, each with its document. */
export async function proveFacts(desk: Desk, claim: string, proofs: Proof[]): Promise<void> {
	const { page } = desk
	for (const { kind, file, answers } of proofs) {
		await visit(desk, `${claim}/facts/${kind}`)
		await page.waitForLoadState('networkidle')
		await hands().attach(page.locator('#upload-evidence'), paper(file, '（盖章）'))
		await says(desk, `${file} 已上传并通过校验。`)
		await fill(page, { ...answers, [file]: true })
		await press(page, '保存这项情况')
		await says(desk, '这项情况已保存。')
	}
}

/** The account must carry the firm's own name; only its last digits are ever shown again. */
export async function givePayee(desk: Desk, claim: string, firm: string): Promise<void> {
	const { page } = desk
	await visit(desk, `${claim}/payee`)
	const bank = { 开户银行: '示例银行沈阳浑南支行', 银行账号: '2100 1234 5678 9012' }
	await fill(page, { 账户名称: '别的公司', ...bank })
	await press(page, '保存账户')
	await expect(field(page, '账户名称')).toHaveAttribute('aria-invalid', 'true')
	await isLedToErrors(desk)
	await fill(page, { 账户名称: firm, ...bank })
	await press(page, '保存账户')
	await says(desk, '收款账户已保存，账号已加密。')
	await says(desk, /9012/)
	expect(await page.content()).not.toContain('1234567890')
}

export async function handInClaim(desk: Desk, claim: string): Promise<string> {
	const { page } = desk
	await visit(desk, `${claim}/submission`)
	await fill(page, {
		申请说明: '获奖团队已在浑南区新设企业，项目进入实施，现申请新注册企业扶持。',
		'以上内容和材料真实、完整': true,
	})
	await press(page, '提交申请')
	await says(desk, '申请已提交，贵单位成员会收到邮件。')
	return (
		await page
			.getByText(/DX\d{4}-\d{4}/)
			.first()
			.innerText()
	).match(/DX\d{4}-\d{4}/)![0]
}

/** The officer verifies each fact, records the inquiry and walks the checks to the proposal. */
export async function checkClaim(desk: Desk, code: string): Promise<string> {
	const { page } = desk
	await visit(desk, '/incentive')
	await follow(page, code)
	await expect(page.getByRole('heading', { level: 1, name: code })).toBeVisible()
	await examine(desk)
	const claim = new URL(page.url()).pathname
	const verify = page.getByRole('button', { name: '核验通过', exact: true })
	const open = verify.locator('visible=true')
	for (let left = await open.count(); left > 0; left--) {
		await hands().press(open.first())
		await expect(open).toHaveCount(left - 1)
	}
	await fill(page, { 不在名单上: true, 查询来源和时间: '信用中国，2026-06-16 查询' })
	await press(page, '登记查询结果')
	await says(desk, '全部条件符合')
	for (const step of ['受理，进入区县初审', '通过，进入联审', '通过，进入信用核查']) {
		await press(page, step)
		await expect(page.getByRole('button', { name: step })).toHaveCount(0)
	}
	await fill(page, { 信用核查和提请批准的意见: '条件均已核实，无失信记录。' })
	await press(page, '提请批准')
	await says(desk, '您已提请批准，须由另一位专员复核。')
	return claim
}

/** The second officer approves: the amount is fixed and taken from the budget. */
export async function approveClaim(desk: Desk, claim: string): Promise<void> {
	await visit(desk, `${claim}?tab=form`)
	await confirm(desk.page, '复核通过，批准')
	await says(desk, '复核结论已记录。')
	await press(desk.page, '开始拟兑现公示')
	await says(desk, '已办理，申请单位会收到邮件。')
}

/** One officer proposes the instalment, the other approves it; the first cannot. */
export async function approveInstalment(first: Desk, second: Desk, claim: string): Promise<void> {
	await visit(first, `${claim}?tab=form`)
	await fill(first.page, { 依据哪些材料认定条件已达到: '拟兑现公示期满，无异议。' })
	await press(first.page, '条件已核实，提请拨付')
	await says(first, '您提请的款项须由另一位专员批准。')
	await expect(first.page.getByRole('button', { name: '批准拨付' })).toHaveCount(0)
	await visit(second, `${claim}?tab=form`)
	await press(second.page, '批准拨付')
	await says(second, '拨付复核结论已记录。')
}

/** Finance exports the batch for the bank and enters the bank's answer. */
export async function pay(desk: Desk, code: string, reference: string): Promise<void> {
	const { page } = desk
	await visit(desk, '/incentive/payments')
	await hands().tick(page.getByLabel(`选择 ${code}`), true)
	await press(page, '生成拨付批次')
	await says(desk, '拨付批次已生成，请下载后交银行办理。')
	const sheets = all(await page.content(), /(\/incentive\/batches\/[0-9a-f-]{36}\/sheet)/g)
	const texts = await Promise.all(sheets.map((sheet) => read(desk, sheet)))
	expect(texts.join('\n')).toContain('2100123456789012')
	const part = page.getByRole('region', { name: code })
	await fill(part, { 银行流水号: reference })
	await press(part, '登记已拨付')
	await says(desk, '拨付结果已登记，申请单位会收到邮件。')
	await visit(desk, '/incentive/budgets')
	await says(desk, '账目一致')
	await expect(page.getByText('账目不一致')).toHaveCount(0)
}

/** The firm follows every step in words, down to the bank's reference. */
export async function followClaim(desk: Desk, claim: string, reference: string): Promise<void> {
	await visit(desk, claim)
	const steps = [
		'提交申请',
		'进入下一环节',
		'第二人复核，批准兑现',
		'开始拟兑现公示',
		'第二人复核，批准拨付',
		'款项已拨付',
	]
	for (const step of steps) await says(desk, step)
	await says(desk, new RegExp(reference))
}
