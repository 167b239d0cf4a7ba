//! The interface's own words, by name. What they say stands in `data/interfejs.toml`.

macro_rules! words {
    ($($name:ident = $key:literal),* $(,)?) => {
        /// One word or sentence of the interface.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u16)]
        #[allow(missing_docs)]
        pub enum Word { $($name),* }

        impl Word {
            /// Every word with its key in `data/interfejs.toml`, in the order of the table of texts.
            #[cfg(not(target_arch = "wasm32"))]
            pub const ALL: &[(Word, &str)] = &[$((Word::$name, $key)),*];
        }
    };
}

words! {
    // start
    AppName = "start.nazwa",
    Title = "start.tytul",
    Lead = "start.wstep",
    StaysHere = "start.zostaje",
    Continue = "start.dalej",
    Loading = "start.czekaj",
    CallInstead = "start.wolisz_zadzwonic",
    CallInsteadHow = "start.zapytaj",
    // safety
    SkipToContent = "bezpieczenstwo.do_tresci",
    SafetyNav = "bezpieczenstwo.nazwa",
    UrgentPhones = "bezpieczenstwo.pilne_telefony",
    UrgentHelp = "bezpieczenstwo.pilna_pomoc",
    QuickExit = "bezpieczenstwo.wyjscie",
    QuickExitAddress = "bezpieczenstwo.wyjscie_adres",
    Call = "bezpieczenstwo.zadzwon",
    // question
    Back = "pytanie.wstecz",
    Step = "pytanie.krok",
    StepLeft = "pytanie.krok_zostalo",
    StepTitle = "pytanie.tytul_strony",
    Why = "pytanie.dlaczego",
    Or = "pytanie.albo",
    DontKnow = "pytanie.nie_wiem",
    More = "pytanie.wiecej",
    ExactSum = "pytanie.dokladna_kwota",
    ExactSumLabel = "pytanie.kwota",
    ExactSumHint = "pytanie.kwota_podpowiedz",
    ExactSumUnit = "pytanie.zl",
    AlreadyKnown = "pytanie.juz_wiemy",
    ShowNow = "pytanie.pokaz_teraz",
    Mistake = "pytanie.blad",
    MistakeHead = "pytanie.blad_naglowek",
    MistakeNothingOne = "pytanie.blad_jedna",
    MistakeNothingMany = "pytanie.blad_kilka",
    MistakeMoney = "pytanie.blad_kwota",
    SensitiveNote = "pytanie.wrazliwe",
    // numbers
    LessThan = "liczby.mniej_niz",
    UpTo = "liczby.do",
    MoreThan = "liczby.wiecej_niz",
    OrMore = "liczby.lub_wiecej",
    FromTo = "liczby.od_do",
    MoreThanUpTo = "liczby.wiecej_niz_do",
    FromBelow = "liczby.od_mniej_niz",
    AnyNumber = "liczby.dowolna",
    ConfirmByPhone = "liczby.potwierdz",
    // review
    ReviewTitle = "odpowiedzi.tytul",
    ReviewLead = "odpowiedzi.wstep",
    Change = "odpowiedzi.zmien",
    ShowPlan = "odpowiedzi.pokaz_plan",
    Veiled = "odpowiedzi.ukryta",
    NoAnswer = "odpowiedzi.bez_odpowiedzi",
    StartAgain = "odpowiedzi.od_nowa",
    // plan
    PlanTitle = "plan.tytul",
    PlanTitleUrgent = "plan.tytul_pilne",
    FirstToday = "plan.najpierw",
    InDanger = "plan.grozi_cos",
    Places = "plan.miejsca",
    Place = "plan.miejsce",
    EitherOffice = "plan.ktorys_z_zespolow",
    EitherOfficeWhy = "plan.ktory_zespol",
    HoursUnknown = "plan.godzin_nie_znamy",
    OpenUntil = "plan.otwarte_do",
    ClosedUntil = "plan.zamkniete_otwarcie",
    NumberOf = "plan.numer_z_roku",
    NumberToConfirm = "plan.numer_do_potwierdzenia",
    RoomOf = "plan.pokoj_z_roku",
    Switchboard = "plan.centrala",
    Map = "plan.mapa",
    MapLeaves = "plan.mapa_dokad",
    YouMaySay = "plan.powiedz",
    Quoted = "plan.cytat",
    Bring = "plan.zabierz",
    BringNothing = "plan.nic_nie_zabieraj",
    BringMissing = "plan.brakuje_czegos",
    Next = "plan.dalej",
    Path = "plan.droga",
    OpenHead = "plan.jeszcze_nie_wiemy",
    OpenWhy = "plan.jeszcze_nie_wiemy_opis",
    AnswerIt = "plan.odpowiedz",
    CannotTell = "plan.trzeba_zapytac",
    UnlikelyHead = "plan.raczej_nie",
    Otherwise = "plan.byloby_inaczej",
    OtherwiseIf = "plan.gdyby",
    NotADecision = "plan.to_nie_decyzja",
    NotADecisionWhy = "plan.to_nie_decyzja_opis",
    ChangeAnswers = "plan.zmien_odpowiedzi",
    // verdict
    Likely = "ocena.prawdopodobnie",
    Possible = "ocena.mozliwe",
    Unsure = "ocena.nie_wiemy",
    Unlikely = "ocena.raczej_nie",
    // card
    WhyLikely = "karta.dlaczego",
    ForEverybody = "karta.dla_kazdego",
    Unchecked = "karta.nie_sprawdzono",
    HowMuch = "karta.ile",
    Cost = "karta.koszt",
    Deadline = "karta.termin",
    Time = "karta.czas",
    DecidedBy = "karta.decyduje",
    Appeal = "karta.odwolanie",
    AppealHow = "karta.odwolanie_opis",
    WhereHelp = "karta.gdzie_pomoc",
    Sources = "karta.skad_wiemy",
    LegalBasis = "karta.podstawa",
    Source = "karta.zrodlo",
    Checked = "karta.sprawdzono",
    // directory
    DirectoryTitle = "miejsca.tytul",
    DirectoryLead = "miejsca.wstep",
    Search = "miejsca.szukaj",
    SearchResults = "miejsca.wyniki",
    SearchNothing = "miejsca.nic",
    AllOffices = "miejsca.budynki",
    AllServices = "miejsca.uslugi",
    AllFacilities = "miejsca.placowki",
    Elsewhere = "miejsca.poza_mops",
    AllLines = "miejsca.telefony",
    RunBy = "miejsca.prowadzi",
    Website = "miejsca.strona",
    NoOwnPhone = "miejsca.bez_numeru",
    // footer
    FootDirectory = "stopka.miejsca",
    FootPrivacy = "stopka.nic_nie_wysylamy",
    FootChecked = "stopka.sprawdzone",
    FootSwitchboard = "stopka.centrala",
    // failure
    FailureTitle = "awaria.tytul",
    FailureText = "awaria.opis",
    LostText = "awaria.opisy",
    NoScripts = "awaria.bez_skryptow",
}
