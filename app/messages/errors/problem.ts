import { defineMessages } from '../define'

export const problemErrors = defineMessages(
	{
		problem_code_taken: '该赛题编号已被使用，请换一个。',
		problem_state: '赛题当前的状态不能进行这项操作，请刷新后再试。',
		problem_unchanged: '修订稿与当前版本内容相同，没有可发布的变更。',
		change_note_required: '请写明本次修订改了什么，供参赛单位了解。',
		question_answered: '这个问题已经答复。',
		questions_too_many: '您在这道赛题下已有多个待答复的问题，请等候答复后再提问。',
		questions_closed: '这道赛题已不再接受提问。',
	},
	{
		problem_code_taken: 'Another problem statement has this number already. Choose another.',
		problem_state: 'This cannot be done in the problem’s present state. Reload and try again.',
		problem_unchanged: 'The draft equals the current version: there is nothing to publish.',
		change_note_required: 'Say what has changed, for those who are answering this problem.',
		question_answered: 'This question has been answered already.',
		questions_too_many:
			'Several of your questions on this problem await an answer. Please wait before asking more.',
		questions_closed: 'This problem no longer takes questions.',
	},
)
