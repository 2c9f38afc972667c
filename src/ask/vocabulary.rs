//! The words with which people ask, Swedish and English, without marks. No name of anything that
//! the data holds stands here: those come from the data.

/// What a word of a question asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    Who,
    What,
    Which,
    When,
    HowMany,
    Own,
    Lead,
    Chair,
    Sits,
    Decide,
    Recommend,
    Reports,
    Under,
    Related,
    Task,
    Head,
    Lacks,
    Route,
    Means,
    Why,
    Compare,
    Most,
    Old,
    Happened,
    Since,
    All,
    Principle,
    Title,
    Holder,
    Goal,
    Proposed,
    Ended,
    Local,
    Several,
    Document,
    Gave,
    Raci,
    May,
    Vice,
    Host,
    Called,
    /// When something began to be.
    Begun,
    /// Who came after.
    After,
    /// Whom somebody sits for.
    For,
    Point,
    Recipient,
    /// Where a text says it.
    Says,
    /// Whom a decision brings to something, or takes from it.
    Elected,
    /// A page, an address or a number of its own.
    Property,
    /// Who owns a body.
    Owns,
    /// Whether what was decided is so still.
    InForce,
    /// Who is over all others who are responsible.
    Utmost,
    Often,
    Refused,
}

use Asks::*;

/// The forms of each. One that ends with `*` is the beginning of a word, and `_` stands between
/// words that follow each other.
pub const ASKS: &[(Asks, &str)] = &[
    (Who, "vem vems hvem vilken_person who whom whose nan nagon somebody anyone"),
    (What, "vad va hurdan what hur_ser ser_ut"),
    (Which, "vilken vilket vilka which"),
    (When, "nar when vilket_ar what_year which_year"),
    (HowMany, "antal antalet manga hur_stor hur_stort number many"),
    (
        Own,
        "ansvar ansvaret ansvara ansvarar ansvarade ansvarat ansvarig ansvarige ansvariga ansvarigt ansvarg ager agde agare bar hand_om ta_hand skoter kontakta kontaktperson prata_med ringa ringer \
        haller_ihop haller_i holl_ihop driver responsible responsibility owns own owner accountable in_charge \
        charge looks_after look_after oversees oversee handles handle handled deals_with deal_with takes_care_of take_care_of",
    ),
    (Lead, "leder ledde leds ledare basar styr leads lead led runs basade"),
    (Chair, "ordforand* ordf chair chairs chaired chairperson chairman"),
    (
        Sits,
        "sekreterare* secretary co_opted adjungerad* suppleant* ersattare* utgor utgors sitter sitta satt ingar ingick ledamot* ledamoter styrelseledam* medlem medlemmar* medlemmen ar_med med_i utsedd utsedda utsett utsetts deltar \
        hur_ser ser_ut bestar sit sits sat member members membership seats on_the",
    ),
    (
        Decide,
        "stallde_sig_bakom stallt_sig_bakom staller_sig_bakom endors* beslut* beslot* bestamm* bestamd* antog* antagit* antagen antagna antaget antar avslag* avslog* avvisa* upphav* \
        tradde_i_kraft trader_i_kraft in_force into_force reject* repeal* \
        fastst* godkan* tillsat* sa_nej sade_nej sagt_nej sager_nej rostade_nej rostat_nej rostades_ned rostades_ner said_no turned_down decid* decision decisions set_up sets_up \
        adopt* approve* utser utse appoints aterremit* referred_back bordla* adjourned",
    ),
    (Elected, "valdes valts valjs utses utsags entledig* elected appointed dismissed"),
    (Recommend, "rekommend* recommend*"),
    (
        Reports,
        "rapporter* lyder bereder bereds ovanfor overordna* underordna* star_over del_av hor horde tillhor tillhorde overst \
        linje linjen linjer ligger_under lyder_under under_vem prepares prepare prepared reports report reporting part_of belong belongs belonged \
        above",
    ),
    (Under, "under_sig ligger_under"),
    (Related, "hanger med_varandra koppling* kopplad kopplade samband related relation connected connection"),
    (
        Task,
        "uppgift uppgiften uppgifter mandat* syfte syftet jobbar jobba arbetar arbeta gora gor mandate task \
        tasks duties supposed_to",
    ),
    (
        Head,
        "chef_for chef_over chefen_for chef chefen chefar basar_over bas_for boss manager superior heads head_of",
    ),
    (
        Lacks,
        "okant okand okanda unknown vet_man_inte vet_vi_inte do_we_not_know is_not_known obesatt* saknar saknas ingen inget inga utan vakant vakanta luckor lucka lack lacks missing vacant no without",
    ),
    (
        Route,
        "ide iden ideer forslag_i lamnar lamna skickar skicka stamma_av stammer_av vander_sig vander_jag vander_man vander gar_ett_forslag gar_forslag forslag_till_vem \
        mejla idea submit send",
    ),
    (Means, "betyder betyda menas innebar definition definiera forkortning* mean means meaning"),
    (
        Why,
        "varfor vilken_kalla vilka_kallor var_star var_sags vilken_rad vet_man vilket_dokument vilka_dokument why which_source which_sources which_documents where_does_it_say which_document which_line \
        how_do_we_know",
    ),
    (Compare, "jamfor jamfora skiljer skillnad skillnaden samma kallar compare difference differ same"),
    (Most, "flest mest belastning belastade most busiest"),
    (
        Old,
        "lita_pa gamla gammal odatera* undated aktuell* alder uppdaterad* farsk* old recent how_current outdated updated up_to_date",
    ),
    (
        Happened,
        "happens sker skedde skett hant hande hander handelser tidslinje gick_uppdrag* flytta* overgick historia andrats andrades forandrats forandrades \
        happened history timeline changed moved move moves",
    ),
    (Since, "sedan_nar nar_blev nar_var since_when hur_lange how_long"),
    (All, "rakna lista alla visa list all show"),
    (Principle, "princip* principle principles"),
    (Title, "titel titeln befattning befattningen jobbar roll rollen title job position"),
    (
        Holder,
        "serves_as served_as serving_as innehavare vakant vakanta vakans* obesatt* obesatta holder vacant",
    ),
    (
        Goal,
        "deliver* framme klart klar klara fardig* mal malsattning* deadline tidsgrans leverera* target finished due",
    ),
    (Proposed, "foresl* forslag proposed proposes propose proposals proposal"),
    (
        Ended,
        "nedlag* lades_ner lagts_ner lagts_ned avskaffa* avveckla* upplost* lamnade_sina lamnade_sitt lamnat_sitt \
        lamnat_sina lamnar_sitt lamnar_sina avgick avgatt avgar \
        left resigned stepped_down left_office upphort upphorde upphor kvar finns_kvar finns_fortfarande existerar \
        slutar slutade end ends ended abolished dissolved still_exist still_exists still_there",
    ),
    (Local, "lokal lokala lokalt local"),
    (Several, "flera_kliniker flera_verksamheter fler_verksamheter flera_enheter several"),
    (
        Document,
        "tar_fram tog_fram tagit_fram diarienummer* skrevs skrev skrivit skriven dokument* publicera* written wrote document",
    ),
    (Vice, "vice viceordf* deputy"),
    // "värd för", and not "vård".
    (Host, "vard_for vardar vardskap* vardregion* hosts hosted hosting host"),
    (
        Called,
        "blev_region blev_regioner blir_region blir_regioner became_regions hette kallades vad_blev what_became bytte bytt byter namnbyt* called former_name renamed change_its_name changed_its_name change_name \
        changed_name new_name",
    ),
    (
        Begun,
        "bilda bildad* bildat inratta* startad* startat grundad* tillkom uppstod slogs_ihop slogs_samman slagits_ihop slagits_samman gick_ihop gick_samman formed merged founded established \
        created set_up",
    ),
    (
        After,
        "i_stallet_for instead_of kom_efter kommer_efter tilltradde_efter came_after overtog overtar overtagit tog_over tar_over tagit_over tog_vid ersatte ersatter eftertrad* eftertrader* took_over succeeded succeeds successor \
        replaced",
    ),
    (
        For,
        "sitter_for satt_for sits_for sat_for foretrader foretradde foretrad foretradar* representerar representerade kommer_fran fran_vilk* represents represented representing",
    ),
    (Point, "punkt punkten punkter punkterna att_sats* point points"),
    (
        Recipient,
        "mottagar* utdrag tar_del tagit_del fick_del till_vem_lamnades till_vem_skickades lamnades_till expedier* delges delgavs riktat_till riktas_till riktad_till skickades_till skickas_till addressed_to \
        recipient* sent_to",
    ),
    (
        Says,
        "star_det_om star_om star_det_nagot sager_kallan_nagot sagt_om namns namner omnamns skrivet_om skrivs_det say_about says_about \
        say_anything mentioned mention mentions",
    ),
    (
        Property,
        "webbplats* hemsid* webbadress* website homepage epost* e_post e_postadress mejladress* email e_mail postadress* \
        organisationsnummer* orgnr org_nr organisation_number lanskod* county_code",
    ),
    (Owns, "agare agarna delagare delagarna huvudman* owners shareholders"),
    (InForce, "galler gallde giltig* upphavt upphavd i_kraft valid in_force still_apply still_applies"),
    (Utmost, "hogst ytterst yttersta ytterste ultimate ultimately"),
    (Often, "ofta often"),
    (Raci, "raci raci_matrisen"),
    (May, "far befogenhet* ratt_att may allowed"),
    (Gave, "gav gett uppdragsgivare* gavs bestallde gave gives given commissioned"),
    (
        Refused,
        "personnummer* parti partiet partier lon lonen tjanar sjukskriven diagnos telefon* mobilnummer \
        hemadress* salary political phone telephone wage earn*",
    ),
];

/// Types of documents as sources have them, and the beginnings of words for them.
pub const DOCUMENTS: &[(&str, &str)] = &[
    ("official_letter", "skrivelse tjansteskrivelse letter"),
    ("annual_report", "arsberattelse arsredovisning annual_report"),
    ("report", "rapporten uppfoljningsrapport"),
    ("web_page", "sida webbsida webpage page"),
    ("minutes", "protokoll minutes"),
];

/// Words that say nothing of what is asked.
pub const SMALL: &str = " held someone vara finnas fattats vet ror will before arbetet kor igang langre tradde trader kraft lamnas lamnat lamnade lamnades lamnats fo a och att som det den de dem det dar har i pa av till om med hos vid inom at en ett e ej inte val ju \
    egentligen da nu du jag vi man nan nat nagon nagot nagra sig sin sina sitt hej tack forhand undrar vill veta snalla \
    skulle kunna saga ska skall kan kunde blev bli blir ar var vore varit hur langt mycket heter kallas star gar far \
    fick ge gav ger finns fanns gett olika allt detta denna dessa just an eller men ur dag fortfarande datan datamangden \
    regionerna regioner regionernas mer ha hade har tar tagit tog gallde galler handlar nar se \
    ser ut prata sant saker sak fraga fragan fragor fragorna omradet omraden angiven angivna angivet kant kand \
    nere uppe ordning kommer svaret sajer saj  halla hallo hejsan vanda koll gjorts gjort gjorde anges mojligen kanske typ tjansteperson tjanstepersoner fattade fattades togs tas tagits gors nuvarande current tiden numera sager saga sade blivit varandra saken jag mej dej nagonting namn nan konkret fram gang anything something there make makes made currently today now then ever actually exactly also s get really got whole  fyra fem sex sju tva tre tretton one two three four five seven vag vagen beror vart rad rader linjer ni forekommer egenskaper anger ange ordet ord apply applies handlat datamangd namns bygger sammanlagt dokumenten beskrivna ni annat verkligen verkar ungefar tydligen handlade status tagits kanner kanna tycker vilken vilka vilket vad vem vart idag alltsa sags saga lite for fran kring mellan fattat fattar fatta ta hand \
    ihop sedan innan fore efter under over borja kallan kallorna enligt nej ja visst bara ocksa aven ens hon han \
    de dom mig oss er sitt kommer nagonsin nagonstans tillsammans region regionen regionens fa tas ges gavs \
    the a an of for in on to by at with and or is are was were be been does do did has have had can could would you i me \
    please tell know about as from there it its this that these those his her their not still into under us hello thanks matters \
    between should up out any what who how which where when want say says get gets give region regions ";

/// Words that many names have: one of them alone names nothing.
pub const GENERAL: &str = " styrgrupp arbetsgrupp grupp resursgrupp ledningsgrupp vard chef direktor ledning styrning styr ny \
    uppdrag program omrade region ansvar avdelning plan modell strategi insats insatser atgarder arbete arbetssatt ovrig \
    overgripande beslut forslag rekommendation struktur sammansattning organisation verksamhet enhet klinik gemensam group \
    steering working board director organisatorisk forandring hosten hosten varen vintern sommaren namnd utskott \
    beredning rad forvaltning projekt landsting kommun lan varje godkanna person personer people nationell national ";

/// Words that choose one of several by its place: "det sista området".
pub const ORDINAL: &str = " forsta sista tredje fjarde femte sjatte sjunde first last third fourth fifth ";

/// Words that negate, what may follow them before what they negate, and what is then lacking:
/// anything at all, or that something was filled or dated.
pub const NOT: &str = " inte ej icke not cannot never aldrig ";
pub const HAS: &str = " har hade have has had ";
pub const ANY: &str = " nagon nan nagot nat nagra en ett any a an anyone ";
pub const FILLED: &str = " tillsatt tillsatta besatt besatta bemannad bemannade daterad daterade daterat kant kanda kand filled dated \
    staffed hosted known ";
