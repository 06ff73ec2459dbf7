# Forms, badges and qualifications made into drafts of rubrics.
import-ask-language = Нысанда «{ $name }» деп аталған тілдің тегі қандай, мысалы kk?
import-ask-scales = Қай тізімдердің жауаптары төменнен жоғарыға қарай тұрады, яғни шкала болады? Атауларын үтірмен бөліп жазыңыз.
import-note-scales = Нұсқалары реттелген сияқты болғандықтан, шкала деп алынды: { $lists }.
import-note-language-dropped = { $name } тілі алынбады: бұл тілде { $of } мәтіннің { $count } ғана бар.
import-note-conditions-left = Шарты рубрикада білдірілмейтіндіктен, әрқашан қойылатын сұрақтар: { $count }.
import-note-repeats = Нысан қайталайтын, ал мұнда бір рет сұралатын топтар: { $count }.
import-note-refers = Мәтінінде бұрынғы жауап ${"{"}…{"}"} түрінде тұрған сұрақтар: { $count }. Оларды басқаша тұжырымдаңыз.
