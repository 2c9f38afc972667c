//! Given names that are common in Sweden, without marks on their letters. Names that are first of
//! all another word (Dag, Liv, My) are not among them.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Whether a folded word is a given name.
pub fn contains(word: &str) -> bool {
    // Asked for every address in the data, so the list is taken apart once.
    static SET: LazyLock<HashSet<&str>> = LazyLock::new(|| NAMES.split_whitespace().collect());
    SET.contains(word)
}

const NAMES: &str = "\
    abdi abdullah adam agnes agneta ahmed albert albin alexander alexandra alf alfred ali alice alicia \
    alma alva amanda amina anders andre andrea andreas anette anita anja ann anna anne anneli annelie \
    annette annica annika anton arne arvid asa astrid august axel barbro beatrice bengt benjamin berit \
    bernt bertil birger birgit birgitta bjorn bo boel borje britt britta camilla carin carina carl \
    carolin carolina caroline cecilia charlotta charlotte christel christer christian christina \
    christine christoffer claes clara claudia conny dan daniel daniela david dennis ebba eddie edvin \
    elias elin elina elinor elisabet elisabeth ella ellen ellinor elsa elvira emelie emil emilia emma \
    emmy erica erik erika erling ester eva evalena evalotta evelina fanny fatima felicia felix filip \
    filippa fredrik fredrika frida gabriel gabriella georg gerd gerhard gertrud goran gosta gun gunilla \
    gunnar gunnel gunvor gustaf gustav hakan hampus hanna hannah hanne hans harald harriet hassan hedvig \
    helen helena helene helge hendrik henrik henry herman hilda hjalmar hugo ibrahim ida inga ingalill \
    inge ingeborg ingegerd ingela ingemar inger ingrid ingvar irene iris isabell isabella isabelle isak \
    ismail ivar jacob jakob jan jane jeanette jennie jenny jens jesper jessica jimmy joakim joel johan \
    johanna johannes john johnny jon jonas jonathan jonna jorgen josef josefin josefina josefine julia \
    julius kaj kajsa karin karl karolina kasper katarina katja kenneth kent kerstin kevin kim kjell \
    klara klas konrad krister kristian kristin kristina kristoffer kurt lars lasse leena leif lena \
    lennart leo leon leonard liam lilian lina linda linn linnea lisa lisbeth liselott liselotte lotta \
    louise lovisa lucas ludvig lukas madeleine magdalena magnus maja malena malin marcus margaret \
    margareta margaretha maria mariana marianne marie marina marita maritha markus marlene marta martha \
    martin martina mathias mathilda matilda mats mattias max maximilian melker mia michael mika mikael \
    mikaela milla miriam moa mohamed mohammad mohammed mona monica monika morgan mustafa nadja nathalie \
    nellie nicklas niclas nicolas nicole niklas nils nina nora ola olga oliver olivia olle olof olov \
    omar orjan oscar oskar osten otto ove owe par patric patricia patrick patrik paul paula paulina per \
    percy pernilla peter petra petter philip pia pontus ragnar ralf rasmus rebecca rebecka richard \
    rickard rikard robert robin roger roland rolf ronny rune ruth said samir samuel sandra sanna sara \
    sarah sebastian signe sigrid simon siv sixten sofia sofie sonja sophia staffan stefan stellan sten \
    stig stina sture sune susann susanna susanne suzanne svante sven sylvia tage teresa terese theodor \
    therese thomas tim tina tobias tom tomas tommy tony tor torbjorn tord tore torsten tove tuva tyra \
    ulf ulla ulrica ulrika urban vanja vera veronica veronika victor victoria viktor viktoria vilhelm \
    vilma vincent viola viveka vivianne wilhelm william willy yasmin ylva yngve yvonne zahra zara";
