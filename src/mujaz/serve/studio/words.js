/* The words of the studio, Arabic first. `data-word` and `data-label` in the page name them. */

const WORDS = {
  ar: {
    name: "موجز", skip: "إلى المحتوى", views: "الأقسام", new: "مقال جديد", queue: "قائمة المراجعة",
    key: "المفتاح", askKey: "مفتاح الدخول (يبقى حتى تغلق الصفحة):", other: "English",
    paste: "ألصق نص المقال أو صفحته", address: "أو رابطه", published: "تاريخ النشر", make: "لخّص",
    making: "جارٍ التلخيص…", summary: "ملخص المقال", points: "النقاط الأساسية", article: "المقال",
    withheld: "ما حُجب ولماذا", log: "السجل", facts: "الوقائع", approve: "اعتماد", withdraw: "سحب",
    copy: "نسخ", copied: "نُسخ", edit: "تحرير", remove: "حذف", save: "حفظ", undo: "تراجع",
    checking: "جارٍ التحقق…", supported: "مدعومة", unsupported: "غير مدعومة", contradicted: "متناقضة",
    draft: "مسودة", approved: "معتمد", withdrawn: "مسحوب", version: "النسخة", reason: "سبب السحب:",
    empty: "لم تتوفر في هذا المقال جملة مدعومة تصلح للنشر.", nothing: "لا شيء هنا بعد.", all: "الكل",
    instead: "في المقال", by: "راجعه", timeline: "التسلسل الزمني", people: "الأشخاص", places: "الأماكن",
    organisations: "المنظمات", claims: "التصريحات", quantities: "الأرقام", box: "صندوق HTML",
    component: "JSON-LD", markdown: "Markdown", post: "منشور", dropped: "أو أفلت ملفا هنا",
    made: "أُنشئ", edited: "حُرّر", refused: "رُفض تحرير", removed: "حُذفت جملة", corrected: "صُحّح",
    lost: "تعذر الوصول إلى الخادم.", untitled: "بلا عنوان", when: "متى", who: "من", what: "ماذا",
    hint: "مرّر على جملة أو انتقل إليها بلوحة المفاتيح لترى كلمات المقال التي تسندها.",
    happened: "وقع", ongoing: "جارٍ", planned: "مقرر", expected: "متوقع", denied: "منفي", conditional: "مشروط",
  },
  en: {
    name: "Mujaz", skip: "To the content", views: "Views", new: "New article", queue: "Review queue",
    key: "Key", askKey: "Your key (kept until the page is closed):", other: "العربية",
    paste: "Paste the article's text or page", address: "or its address", published: "Published", make: "Digest",
    making: "Working…", summary: "Summary", points: "Key points", article: "Article",
    withheld: "Withheld, and why", log: "Log", facts: "Facts", approve: "Approve", withdraw: "Withdraw",
    copy: "Copy", copied: "Copied", edit: "Edit", remove: "Remove", save: "Save", undo: "Undo",
    checking: "Checking…", supported: "Supported", unsupported: "Unsupported", contradicted: "Contradicted",
    draft: "Draft", approved: "Approved", withdrawn: "Withdrawn", version: "version", reason: "Why withdraw it?",
    empty: "No supported statement could be made of this article.", nothing: "Nothing here yet.", all: "All",
    instead: "in the article", by: "reviewed by", timeline: "Timeline", people: "People", places: "Places",
    organisations: "Organisations", claims: "Claims", quantities: "Figures", box: "HTML box",
    component: "JSON-LD", markdown: "Markdown", post: "Post", dropped: "or drop a file here",
    made: "made", edited: "edited", refused: "edit refused", removed: "statement removed", corrected: "corrected",
    lost: "The server can't be reached.", untitled: "Untitled", when: "When", who: "Who", what: "What",
    hint: "Hover a statement, or move to it with the keyboard, to see the words that support it.",
    happened: "happened", ongoing: "ongoing", planned: "planned", expected: "expected", denied: "denied",
    conditional: "conditional",
  },
};

let language = "ar";

/** Return a word in the language of the interface. */
export function word(name) {
  return WORDS[language][name] ?? name;
}

/** Turn the interface to the other language; what is Arabic in itself stays so. */
export function turn() {
  language = language === "ar" ? "en" : "ar";
  const root = document.documentElement;
  root.lang = language;
  root.dir = language === "ar" ? "rtl" : "ltr";
  say();
}

/** Put the words where the page names them. */
export function say() {
  for (const one of document.querySelectorAll("[data-word]")) one.textContent = word(one.dataset.word);
  for (const one of document.querySelectorAll("[data-label]"))
    one.setAttribute("aria-label", word(one.dataset.label));
  const other = document.getElementById("language");
  other.textContent = word("other");
  other.lang = language === "ar" ? "en" : "ar";
  other.dir = language === "ar" ? "ltr" : "rtl";
}
