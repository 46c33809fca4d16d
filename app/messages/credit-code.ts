import { defineMessages } from './define'

type Check = { position: number; expected: string; found: string }

/** Why a unified social credit code is refused; keys are the kinds of `CreditCodeFault`. */
export const creditCodeText = defineMessages(
	{
		length: (p: { found: number }) => `统一社会信用代码应为 18 位，现有 ${p.found} 位。`,
		character: (p: { position: number; found: string }) =>
			`第 ${p.position} 位“${p.found}”不是代码字符（只用数字和大写字母，不用 I、O、S、V、Z）。`,
		check: (p: Check) =>
			`第 ${p.position} 位校验码应为 ${p.expected}，现为 ${p.found}，请对照证照逐位核对。`,
	},
	{
		length: (p: { found: number }) =>
			`A unified social credit code has 18 characters, this has ${p.found}.`,
		character: (p: { position: number; found: string }) =>
			`Position ${p.position} (“${p.found}”) is no character of a code: digits and capitals, without I, O, S, V, Z.`,
		check: (p: Check) =>
			`The check at position ${p.position} should be ${p.expected}, found ${p.found}. Compare the code with the licence.`,
	},
)
