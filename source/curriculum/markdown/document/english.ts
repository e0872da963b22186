import { lazy } from '../../../text/lazy.ts';
import { ASCII, folded } from './words.ts';

/**
 * What headings, columns, states and units are called in other languages, by the English word that is looked for. As
 * `folded` has it; `_` stands for a blank.
 */
const WORDS: Readonly<Record<string, string>> = {
  course: 'curso cursos cours kurs kurse курс курсы курсов 课程 課程 コース 講座 강의 강좌 섹션 corso corsi kurzy ders',
  lesson:
    'aula aulas lección lecciones leccion clase clases leçon leçons lektion lektionen урок уроки занятие 课 レッスン 授業 수업 第回 강 lezione lezioni lekcja lekcje',
  topic:
    'tema temas tópico tópicos topico assunto sujet sujets thème thema themen тема темы 主题 主題 题目 題目 内容 內容 目標 目标 テーマ トピック 주제 항목 학습내용 argomento argomenti asunto onderwerp onderwerpen temat tematy konu konular',
  chapter:
    'capítulo capítulos capitulo chapitre chapitres kapitel глава главы 章节 章節 章 단원 capitolo capitoli hoofdstuk rozdział bölüm',
  module: 'módulo módulos modulo modul модуль модули 模块 模組 里程碑 モジュール 모듈',
  exercise:
    'ejercicio ejercicios exercício exercícios exercice exercices übung übungen aufgabe aufgaben задание задания задача задачи упражнение упражнения 练习 練習 任务 任務 課題 과제 연습 problema problemas problème problèmes esercizio esercizi oefening oefeningen ćwiczenie ćwiczenia',
  book: 'libro libros livro livros livre livres buch bücher книга книги 书 書 书籍 本 책',
  video: 'vídeo vídeos videos видео 视频 影片 動画 영상',
  link: 'enlace enlaces lien liens ссылка ссылки 链接 連結 リンク 링크 linki collegamento collegamenti bağlantılar',
  resource:
    'recurso recursos ressource ressources ressourcen ресурс ресурсы 资源 資源 资料 資料 リソース 教材 자료 material materiales materiais risorsa risorse bronnen materiały kaynak kaynaklar',
  duration:
    'duración duracion duração durée dauer zeit tiempo temps tempo время длительность 时长 時長 时间 時間 所要時間 시간 소요시간 예상시간 horária 所要 時數 时数 課時 课时 學時 学时 用時 用时 耗時 耗时 預估時間 预计时间 預計時間 所需時間 所需时间 學習時間 学习时间 学習時間 학습시간 zeitaufwand времени durata duur czas süre',
  effort: 'esfuerzo esforço aufwand нагрузка 工作量',
  status:
    'estado situação statut état статус состояние прогресс progreso progresso avancement fortschritt 状态 狀態 状態 状況 狀況 进度 進度 進捗 進捗状況 学習状況 完成情况 完成情況 完成度 진행상황 진행_상황 stand fortschritte 當前進度 当前进度 상태 진행 진도 stato postęp durum',
  week: 'semana semanas semaine woche неделя 周 週 週次 周次 주 주차 settimana settimane weken tydzień hafta',
  month: 'mes meses mês mois monat monate месяц месяца mese miesiąc 月 個月 个月 月目 か月目 ヶ月目 개월 개월차',
  part: 'teil partie parte часть 部分 第一部分',
  day: 'día dia días dias jour день 天 日 日期 일차 날짜 giorno giorni gün',
  date: 'fecha datum дата 日付 日期',
  phase:
    'fase fases etapa etapas étape этап фаза раздел 阶段 階段 段階 フェーズ 단계 fasi etap etappe etappen abschnitt stufe tappa tappe',
  category: 'categoría categoria catégorie kategorie категория 分类 分類 カテゴリ 분류 영역 구분',
  description:
    'descripción descrição beschreibung описание notas notizen bemerkung заметки примечание 描述 说明 說明 备注 備註 説明 メモ 설명 비고',
  number: 'número numero nummer номер no 编号 序号 番号 번호',
  kind: 'tipo tipos typ тип 类型 類型 種類 유형',
  author: 'autor autores autoren auteur auteurs autori автор 关于作者 關於作者 作者 著者 저자',
  prerequisites:
    'requisitos prerrequisitos pré_requisitos prérequis voraussetzungen требования 前置 先修 前提 선수 requisitos_previos requerimientos prerequisiti préalables vorkenntnisse 前提条件 先决条件 先決條件 必要条件 準備するもの 准备工作 準備工作 준비물 사전_준비 선수_지식',
  contents:
    'contenido contenidos índice indice sumário sumario conteúdo sommaire inhalt inhaltsverzeichnis содержание оглавление 目录 目錄 目次 목차 المحتويات',
  contributors:
    '스터디원 팀원 멤버 참가자 成员 成員 メンバー integrantes miembros membros contribuidores contribuyentes colaboradores contributeurs mitwirkende участники контрибьюторы авторы 贡献者 貢獻者 贡献 貢献者 기여자',
  instructors: 'instructores instrutores profesores professores dozenten преподаватели 讲师 講師 강사',
  thanks:
    'remerciements agradecimientos agradecimentos danksagung danksagungen dank благодарности благодарность 謝辞 致谢 致謝 鸣谢 鳴謝 감사 감사의_말 ringraziamenti',
  sponsors: 'patrocinadores sponsoren спонсоры 赞助 贊助 スポンサー 후원',
  friends: '友情链接 友情連結 友链',
  faq: 'よくある質問 常见问题 常見問題 häufige_fragen preguntas_frecuentes perguntas_frequentes foire_aux_questions частые_вопросы 자주_묻는_질문',
  license: 'licencia licença lizenz лицензия 许可证 許可證 ライセンス 라이선스',
  contact: 'contacto contato kontakt контакты 联系 聯繫 連絡先 연락처',
  navigation: 'navegación navegação навигация 导航 導航 ナビゲーション',
  checklist:
    'verificación autoevaluación autoavaliação selbsttest самопроверка проверка чек_лист чеклист erfolgskriterien abschlusskriterien criterios_de_éxito criterios_de_finalización critérios_de_sucesso critérios_de_conclusão critères_de_réussite критерии_успеха критерии_готовности criteri_di_successo 成功标准 成功標準 完成标准 完成標準 達成基準 완료_기준 성공_기준 lista_de_control lista_de_verificação liste_de_contrôle checkliste 检查清单 檢查清單 自查 自测 チェックリスト 체크리스트',
  'useful links':
    '参考リンク 参考链接 參考連結 参考資料 參考資料 参考资料 相关链接 相關連結 有用链接 有用連結 参考サイト 役立つリンク おすすめサイト 참고 참고자료 참고_자료 참고_링크 유용한_링크 관련_링크',
  useful:
    'полезные полезная útiles útil utiles utile úteis nützliche nützlich utili 有用 有用的 便利な 유용한 nuttige przydatne faydalı',
  notes: '笔记 筆記 ノート 노트 заметки',
  community: 'comunidad comunidade communauté сообщество 社区 社群 コミュニティ 커뮤니티',
  legend: 'leyenda leyendas légende legende легенда 图例 凡例 범례',
  done: 'sim sí oui ja да 是 はい 예 completado completada hecho terminado concluído concluida feito finalizado terminé fait fertig erledigt abgeschlossen готово выполнено сделано пройдено завершено 完成 已完成 完了 済 済み 완료 완료됨 완료여부 완료_여부 concluída abgehakt terminée fini completato fatto listo пройден gedaan klaar gotowe zrobione ukończone tamamlandı',
  completion:
    'finalización finalizacion conclusão conclusao terminación abschluss fin achèvement завершения окончания 完成日期 完成日 完成时间 完成時間 完了日 완료일',
  pending:
    'não nein non нет 否 아니요 pendiente pendente ausstehend offen ожидает 未完成 未开始 未開始 대기 미완료 pendientes geplant début',
  not: 'не nicht 未',
  hours:
    'horas hora heures heure stunden stunde std ore часов часа час ч 小时 小時 時間 시간 ora uur uren godz godzina godziny godzin saat',
  minutes: 'minutos minuto minuten minuti минут минуты минута мин 分钟 分鐘 分 분 minuut dakika',
  title: 'título titulo titre titel название 标题 標題 タイトル 제목',
  plan: 'plano plan план 计划 計畫 計劃 計画 계획',
  progress: 'en_curso em_andamento en_cours in_arbeit в_процессе 进行中 進行中 진행중',
};

/** By the foreign word. */
const englishOf = lazy<ReadonlyMap<string, string>>(
  () =>
    new Map(
      Object.entries(WORDS).flatMap(([english, words]) =>
        words.split(' ').map((word) => [word.replaceAll('_', ' '), english] as const),
      ),
    ),
);
const MOST_WORDS = 3;
/** Longest text that is looked at: nobody writes longer headings, cells or times. */
const LONGEST = 300;

/**
 * A short text as `folded` has it, with the words that Waymark looks for in English. A single Chinese or Japanese
 * character counts only where it is all that there is, or belongs to a number.
 */
export function english(text: string): string {
  const plain = folded(text.length > LONGEST ? text.slice(0, LONGEST) : text);
  const words = plain.split(' ');
  if (ASCII.test(plain) && !words.some((word) => foreign().has(word))) return plain;
  if (words.length === 1 && englishOf().has(plain)) return englishOf().get(plain) ?? plain;
  const found: string[] = [];
  for (let index = 0; index < words.length; ) {
    const [length, word] = known(words, index);
    found.push(word);
    index += length;
  }
  return found.join(' ');
}

function known(words: readonly string[], index: number): readonly [number, string] {
  for (let length = Math.min(MOST_WORDS, words.length - index); length > 0; length--) {
    const word = words.slice(index, index + length).join(' ');
    const is = englishOf().get(word);
    if (is !== undefined && (length > 1 || !SINGLE.test(word) || NUMBER.test(words[index - 1] ?? '')))
      return [length, is];
  }
  return [1, numbered(words[index] ?? '')];
}

/** A number that has its word right beside it: `第1周` and `1주차` are week 1, `30分` is 30 minutes. */
function numbered(word: string): string {
  const found = /^第?(\d{1,5})(\P{N}{1,6})$/u.exec(word);
  const is = found === null ? undefined : englishOf().get(found[2] ?? '');
  if (is === undefined) return word;
  return is === 'hours' || is === 'minutes' ? `${found?.[1]} ${is}` : `${is} ${found?.[1]}`;
}

const NUMBER = /^\d+$/;
/** Words of other languages that are written with English letters only, and words of such. */
const foreign = lazy<ReadonlySet<string>>(
  () => new Set([...englishOf().keys()].filter((word) => ASCII.test(word)).flatMap((word) => word.split(' '))),
);
const SINGLE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

/** The unit of time that a word of any language names. */
export function unitIn(word: string): 'hours' | 'minutes' | undefined {
  const unit = englishOf().get(word) ?? (word === '時間' || word === '시간' ? 'hours' : undefined);
  return unit === 'hours' || unit === 'minutes' ? unit : undefined;
}
