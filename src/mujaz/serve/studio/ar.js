/* The interface in Arabic. A name has the same meaning in en.js; a test holds the two together. */

export const ARABIC = {
  name: "موجز", title: "موجز: الاستوديو", skip: "إلى المحتوى", views: "الأقسام", other: "English",
  new: "مقال جديد", queue: "قائمة المراجعة", key: "المفتاح",
  askKey: "مفتاح الدخول، ويبقى حتى تغلق الصفحة", done: "تم", cancel: "إلغاء",
  // a new article
  lede: "ألصق نص الخبر أو صفحته، أو أفلت ملفا، أو أعط رابطه.",
  paste: "نص المقال أو صفحته", address: "أو رابطه", published: "تاريخ النشر، إن لم يذكره المقال",
  make: "لخّص المقال", making: "جارٍ التلخيص…",
  // a brief
  parts: "أجزاء الموجز", digest: "الموجز", facts: "الوقائع", log: "السجل", article: "المقال",
  summary: "ملخص المقال", points: "النقاط الأساسية", withheld: "ما حُجب ولماذا",
  empty: "لم تتوفر في هذا المقال جملة مدعومة تصلح للنشر.",
  hint: "أشر إلى جملة أو انتقل إليها بلوحة المفاتيح تضئ كلمات المقال التي تسندها، واضغطها ينتقل إليها المقال.",
  approve: "اعتماد", answering: "من يعتمد الموجز يتحمل مسؤوليته، ويُذكر اسمه في الإفصاح.",
  withdraw: "سحب", reason: "سبب السحب", copy: "نسخ", copied: "نُسخ", notApproved: "ولم يُعتمد بعد",
  copyHere: "تعذر النسخ، فانسخ من هنا", by: "اعتمده", version: "النسخة",
  draft: "مسودة", approved: "معتمد", withdrawn: "مسحوب", all: "الكل",
  box: "صندوق HTML", component: "مكوّن ويب", markdown: "Markdown", text: "نص عادي", post: "منشور قصير", jsonld: "JSON-LD",
  // a statement
  edit: "تحرير", another: "بديل", up: "تقديم", down: "تأخير", toSummary: "إلى الملخص",
  toPoints: "إلى النقاط", remove: "حذف", inArticle: "في المقال", add: "إضافة جملة", back: "عودة إلى الجملة",
  write: "اكتب جملة بنفسك", wording: "نص الجملة", save: "حفظ", saved: "حُفظ التغيير.", undo: "تراجع", take: "خذ هذه",
  looking: "جارٍ البحث…", noOther: "ليس في المقال جملة أخرى تصلح هنا.", others: "جمل أخرى تحققنا منها",
  checking: "جارٍ التحقق…", supported: "مدعومة", unsupported: "غير مدعومة", contradicted: "متناقضة",
  instead: "في المقال",
  // why a statement was withheld, by the check that refused it
  provenance: "فيها كلمات ليست في المقال", numbers: "رقم غير ما في المقال", polarity: "نفي أو إثبات غير ما في المقال",
  attribution: "سقط القائل أو تغيّر", scope: "قُطعت من سياقها", quotations: "اقتباس ليس بلفظه",
  house: "كلمة لا تطبعها الدار", unborne: "لا يسندها المقال",
  // facts
  timeline: "التسلسل الزمني", map: "الخريطة", people: "الأشخاص", organisations: "المنظمات", places: "الأماكن",
  claims: "التصريحات", quantities: "الأرقام", noFacts: "لم تُستخرج من هذا المقال وقائع.",
  undated: "بلا تاريخ", after: "بعد", from: "من", until: "إلى", according: "بحسب", where: "المكان",
  happened: "وقع", ongoing: "جارٍ", planned: "مقرر", expected: "متوقع", denied: "منفي", conditional: "مشروط",
  declined: "امتنع عن التعليق", anonymous: "مصدر لم يُسمَّ", via: "نقلا عن",
  count: "عدد", money: "مال", percent: "نسبة", measure: "مقدار", age: "عمر",
  killed: "قتلى", injured: "جرحى", missing: "مفقودون", displaced: "نازحون", detained: "موقوفون",
  // the log
  made: "أُنشئ الموجز", approval: "اعتُمد الموجز", withdrawal: "سُحب الموجز", edited: "حُرّرت جملة", added: "أُضيفت جملة", refused: "رُفض تحرير", removed: "حُذفت جملة",
  ordered: "أُعيد الترتيب", corrected: "صُحّح بعد الاعتماد", restored: "أُعيدت نسخة سابقة", restore: "أعد هذه النسخة", before: "قبل", afterwards: "بعد",
  // the queue
  find: "ابحث في العناوين", more: "المزيد", nothing: "لا شيء هنا بعد.", noMatch: "لا عنوان بهذه الكلمات.",
  untitled: "بلا عنوان", export: "تنزيل السجل كله", csv: "جدول CSV", jsonl: "JSON Lines",
  // stories
  stories: "القصص", story: "القصة", status_new: "جديدة", status_active: "جارية", status_dormant: "هادئة",
  unseen: "فيها جديد", articlesOf: "المقالات", noStory: "لا قصة هنا بعد: القصة مقالان على الأقل من أرشيف واحد.",
  noArchive: "لا أرشيف لهذا الخادم؛ شغّله بالأمر mujaz serve --archive.",
  newSince: "الجديد منذ زيارتك في", noNews: "لا جديد منذ زيارتك في", running: "خلاصة القصة", promises: "ما وُعد به وما آل إليه",
  ledgers: "سجل الأرقام", disagreements: "ما اختلفت فيه المقالات", speakers: "من يتحدث", names: "الأسماء وصيغها",
  feed: "انسخ عنوان التغذية", feedCopied: "نُسخ عنوان لك وحدك لقارئ التغذيات، وما نُسخ قبله أُلغي", label: "إنتاج AI", sections: "أقسام القصة", earlier: "قبل القصة", evidence: "كلمات المقالات", due: "الموعد", copyOf: "نسخة",
  claimsOf: "تصريحات", also: "ويُكتب أيضا", range: "بين", and: "و", latest: "، وآخرها", chart: "رقم كل وسيلة بحسب وقت نشره",
  noSource: "بلا نسبة", document: "وثيقة", outlet: "الوسيلة", figure: "الرقم", source: "المصدر",
  side_figure: "أرقام", side_denial: "خبر ونفيه",
  fate_open: "لم يُعرف مآله", fate_scheduled: "حُدد موعده", fate_begun: "بدأ", fate_done: "نُفذ", fate_moved: "تغير موعده",
  fate_denied: "نُفي", fate_cancelled: "أُلغي", fate_lapsed: "مضى موعده ولم يذكر أي مقال تنفيذه",
  news_statement: "خبر", news_event: "حدث", news_promise: "موعد", news_figure: "رقم", news_disagreement: "خلاف",
  less: "أقل من", most: "حتى", over: "أكثر من", least: "على الأقل", about: "نحو",
  // search
  search: "البحث", asking: "كلمات البحث", asked: "ابحث", filters: "مرشحات", place: "مكان", person: "شخص", speaker: "متحدث",
  fromDay: "نُشر من", toDay: "إلى", noHit: "لا مقال بهذه الكلمات.", hits: "النتائج",
  byMeaning: "بالمعنى، ولو اختلفت الكلمات", searchHint: "الكلمات كلها، و«كلمات متجاورة» بين علامتين، و-كلمة تُستبعد، وعنوان:كلمة في العنوان.",
  atSource: "في موقع الوسيلة", goBack: "عودة",
  lost: "تعذر الوصول إلى الخادم.",
};
