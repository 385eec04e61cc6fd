/// The report as it has been written so far: parts, order and headings. `rus report --print-template` writes it out.
enum StandardTemplate {
  static let swedish = #"""
    {{! Mall för verksamhetsberättelsen, i Markdown. Ord inom dubbla klamrar är värden ur planen. Det som står mellan #ord
        och /ord skrivs för varje post, eller när värdet finns; efter ^ord när det inte finns. Ändra ordning, rubriker
        och text fritt och spara som berattelse.mustache i planens mapp, så används den. Språket heter Mustache. }}
    # {{titel}}

    {{#organisation}}
    {{organisation}}

    {{/organisation}}
    {{#luckor}}
    **Utkast: {{luckor}}. Det som fattas är märkt [SAKNAS].**

    {{/luckor}}
    Verksamheten under {{ar}} redovisas här först kortfattat och med ekonomisk redovisning, med utfallet för varje aktivitet. I **bilaga 1** redovisas aktiviteterna utförligt. Målen följs upp i **bilaga 2**.

    {{#vision}}
    Vision: {{vision}}

    {{/vision}}
    {{#har_budskap}}
    Budskap:

    {{#budskap}}
    - {{text}}
    {{/budskap}}

    {{/har_budskap}}
    Verksamhetsplanen har {{antal_aktiviteter}} aktiviteter, varav {{antal_prio}} med PRIO. Planerad arbetstid är {{#tjanster}}ca {{tjanster}} tjänster, {{/tjanster}}{{planerat}}.{{#nedlagt}} Loggad tid är {{nedlagt}}.{{/nedlagt}}

    ## Utfallet för aktiviteterna {{ar}}

    {{#verksamheter}}
    ### {{namn}}

    {{#utfall}}
    {{inledning}}

    {{#aktiviteter}}
    - {{namn}}{{#prio}}, PRIO{{/prio}}
    {{/aktiviteter}}

    {{/utfall}}
    {{/verksamheter}}

    {{diagram_status}}

    ## Ekonomisk redovisning

    {{#har_ekonomi}}
    | {{ar}} | Budget, kr | Tillskott, kr | Utfall, kr | Kommentar |
    |:----------------|--------------:|------------:|------------------:|:-----------------------------------|
    {{#budgetposter}}
    | {{namn}} | {{budget}} | {{tillskott}} | {{utfall}} | {{kommentar}} |
    {{/budgetposter}}
    | **Summa av posterna** | **{{budget}}** | **{{tillskott}}** | **{{utfall}}** | {{overskott_mening}} |

    {{#budgetposter}}
    {{#har_insatser}}
    Medel från posten {{namn}} har använts till:

    {{#insatser}}
    - {{namn}}: {{#timmar}}({{timmar}} h) {{/timmar}}{{belopp}} kr
    {{/insatser}}

    {{/har_insatser}}
    {{/budgetposter}}
    {{#summor}}
    {{mening}}

    {{/summor}}
    {{diagram_ekonomi}}
    {{/har_ekonomi}}
    {{^har_ekonomi}}
    {{saknas_ekonomi}}
    {{/har_ekonomi}}

    ## Bilaga 1: Redovisning av vad som utförts inom samtliga aktiviteter i verksamhetsplanen

    {{diagram_tid}}

    {{#verksamheter}}
    ### {{namn}}

    #### Resursåtgång

    I verksamhetsplanen {{ar}} tidsattes verksamheten till {{planerat}}.{{#nedlagt}} Loggad tid är {{nedlagt}}.{{/nedlagt}}

    {{resursatgang}}

    #### Uppföljning av aktiviteter

    {{#grupper}}
    {{#rubrik}}
    ##### {{rubrik}}

    {{/rubrik}}
    {{#aktiviteter}}
    {{niva}} {{namn}}{{#prio}}, PRIO{{/prio}}

    Arbetsgruppens tid i VP: {{planerat}}.{{#nedlagt}} Loggad tid: {{nedlagt}}.{{/nedlagt}}{{#tidsbedomning}} {{tidsbedomning}}{{/tidsbedomning}}

    {{statusmening}}

    {{redovisning}}

    {{#har_moten}}
    Möten:

    {{#moten}}
    - {{dag}}: {{namn}}{{#plats}}, {{plats}}{{/plats}}{{#deltagare}} ({{deltagare}}){{/deltagare}}{{#laget}} – {{laget}}{{/laget}}
    {{/moten}}

    {{/har_moten}}
    {{/aktiviteter}}
    {{/grupper}}
    {{/verksamheter}}
    {{#har_ovriga_moten}}
    ### Övriga möten

    {{#ovriga_moten}}
    - {{dag}}: {{namn}}{{#plats}}, {{plats}}{{/plats}}{{#deltagare}} ({{deltagare}}){{/deltagare}}{{#laget}} – {{laget}}{{/laget}}
    {{/ovriga_moten}}

    {{/har_ovriga_moten}}
    ## Bilaga 2: Uppföljning av mål {{ar}}

    Värdering:

    - 1 = Målet bedöms i hög grad vara uppnått.
    - 2 = Målet bedöms i tillräcklig grad vara uppnått.
    - 3 = Målet bedöms i mindre grad vara uppnått.

    {{diagram_mal}}

    {{#verksamheter}}
    {{#har_mal}}
    ### Mål: {{namn}}

    {{#mal}}
    - **{{namn}}** Uppföljning: **{{vardering}}**. {{uppfoljning}}{{#tidigare}} ({{tidigare}}){{/tidigare}}
    {{/mal}}

    {{/har_mal}}
    {{/verksamheter}}
    ## Styrgrupp och arbetsgrupp

    Styrgruppen har bestått av:

    {{#styrgrupp}}
    - {{namn}}{{#organisation}}, {{organisation}}{{/organisation}}{{#roller}}, {{roller}}{{/roller}}
    {{/styrgrupp}}
    {{^styrgrupp}}
    {{saknas_medlemmar}}
    {{/styrgrupp}}

    Arbetsgruppen har bestått av:

    {{#arbetsgrupp}}
    - {{namn}}{{#organisation}}, {{organisation}}{{/organisation}}{{#roller}}, {{roller}}{{/roller}}
    {{/arbetsgrupp}}
    {{^arbetsgrupp}}
    {{saknas_medlemmar}}
    {{/arbetsgrupp}}

    {{#har_ovriga_personer}}
    Därtill har deltagit:

    {{#ovriga_personer}}
    - {{namn}}{{#organisation}}, {{organisation}}{{/organisation}}{{#roller}}, {{roller}}{{/roller}}
    {{/ovriga_personer}}

    {{/har_ovriga_personer}}
    {{#kalla}}
    Källa: {{kalla}}
    {{/kalla}}

    """#

  static let english = #"""
    {{! The template of the year's report, in Markdown. Words in double braces are values of the plan. What stands between
        #word and /word is written for each record, or where there is a value; after ^word where there is none. Edit
        order, headings and text freely and save it as berattelse.mustache in the plan's folder: then it is used. The
        language is called Mustache. }}
    # {{titel}}

    {{#organisation}}
    {{organisation}}

    {{/organisation}}
    {{#luckor}}
    **Draft: {{luckor}}. What is missing is marked [MISSING].**

    {{/luckor}}
    The work of {{ar}} is reported first in short, with the outcome of each activity and the economic account. **Appendix 1** accounts for each activity in full. **Appendix 2** follows up the goals.

    {{#vision}}
    Vision: {{vision}}

    {{/vision}}
    {{#har_budskap}}
    Messages:

    {{#budskap}}
    - {{text}}
    {{/budskap}}

    {{/har_budskap}}
    The plan has {{antal_aktiviteter}} activities, of which {{antal_prio}} with PRIO. Planned working time is {{#tjanster}}about {{tjanster}} full-time equivalents, {{/tjanster}}{{planerat}}.{{#nedlagt}} Logged time is {{nedlagt}}.{{/nedlagt}}

    ## The outcome of the activities {{ar}}

    {{#verksamheter}}
    ### {{namn}}

    {{#utfall}}
    {{inledning}}

    {{#aktiviteter}}
    - {{namn}}{{#prio}}, PRIO{{/prio}}
    {{/aktiviteter}}

    {{/utfall}}
    {{/verksamheter}}

    {{diagram_status}}

    ## Economic account

    {{#har_ekonomi}}
    | {{ar}} | Budget, kr | Additions, kr | Outcome, kr | Comment |
    |:----------------|--------------:|------------:|------------------:|:-----------------------------------|
    {{#budgetposter}}
    | {{namn}} | {{budget}} | {{tillskott}} | {{utfall}} | {{kommentar}} |
    {{/budgetposter}}
    | **Sum of the lines** | **{{budget}}** | **{{tillskott}}** | **{{utfall}}** | {{overskott_mening}} |

    {{#budgetposter}}
    {{#har_insatser}}
    The line {{namn}} has paid for:

    {{#insatser}}
    - {{namn}}: {{#timmar}}({{timmar}} h) {{/timmar}}{{belopp}} kr
    {{/insatser}}

    {{/har_insatser}}
    {{/budgetposter}}
    {{#summor}}
    {{mening}}

    {{/summor}}
    {{diagram_ekonomi}}
    {{/har_ekonomi}}
    {{^har_ekonomi}}
    {{saknas_ekonomi}}
    {{/har_ekonomi}}

    ## Appendix 1: What has been done in every activity of the plan

    {{diagram_tid}}

    {{#verksamheter}}
    ### {{namn}}

    #### Resources used

    The plan for {{ar}} gave the area {{planerat}}.{{#nedlagt}} Logged time is {{nedlagt}}.{{/nedlagt}}

    {{resursatgang}}

    #### Follow-up of the activities

    {{#grupper}}
    {{#rubrik}}
    ##### {{rubrik}}

    {{/rubrik}}
    {{#aktiviteter}}
    {{niva}} {{namn}}{{#prio}}, PRIO{{/prio}}

    The working group's time in the plan: {{planerat}}.{{#nedlagt}} Logged time: {{nedlagt}}.{{/nedlagt}}{{#tidsbedomning}} {{tidsbedomning}}{{/tidsbedomning}}

    {{statusmening}}

    {{redovisning}}

    {{#har_moten}}
    Meetings:

    {{#moten}}
    - {{dag}}: {{namn}}{{#plats}}, {{plats}}{{/plats}}{{#deltagare}} ({{deltagare}}){{/deltagare}}{{#laget}} – {{laget}}{{/laget}}
    {{/moten}}

    {{/har_moten}}
    {{/aktiviteter}}
    {{/grupper}}
    {{/verksamheter}}
    {{#har_ovriga_moten}}
    ### Other meetings

    {{#ovriga_moten}}
    - {{dag}}: {{namn}}{{#plats}}, {{plats}}{{/plats}}{{#deltagare}} ({{deltagare}}){{/deltagare}}{{#laget}} – {{laget}}{{/laget}}
    {{/ovriga_moten}}

    {{/har_ovriga_moten}}
    ## Appendix 2: Follow-up of the goals {{ar}}

    Rating:

    - 1 = The goal is judged to be reached to a high degree.
    - 2 = The goal is judged to be reached to a sufficient degree.
    - 3 = The goal is judged to be reached to a lesser degree.

    {{diagram_mal}}

    {{#verksamheter}}
    {{#har_mal}}
    ### Goals: {{namn}}

    {{#mal}}
    - **{{namn}}** Follow-up: **{{vardering}}**. {{uppfoljning}}{{#tidigare}} ({{tidigare}}){{/tidigare}}
    {{/mal}}

    {{/har_mal}}
    {{/verksamheter}}
    ## Steering group and working group

    The steering group:

    {{#styrgrupp}}
    - {{namn}}{{#organisation}}, {{organisation}}{{/organisation}}{{#roller}}, {{roller}}{{/roller}}
    {{/styrgrupp}}
    {{^styrgrupp}}
    {{saknas_medlemmar}}
    {{/styrgrupp}}

    The working group:

    {{#arbetsgrupp}}
    - {{namn}}{{#organisation}}, {{organisation}}{{/organisation}}{{#roller}}, {{roller}}{{/roller}}
    {{/arbetsgrupp}}
    {{^arbetsgrupp}}
    {{saknas_medlemmar}}
    {{/arbetsgrupp}}

    {{#har_ovriga_personer}}
    Also taking part:

    {{#ovriga_personer}}
    - {{namn}}{{#organisation}}, {{organisation}}{{/organisation}}{{#roller}}, {{roller}}{{/roller}}
    {{/ovriga_personer}}

    {{/har_ovriga_personer}}
    {{#kalla}}
    Source: {{kalla}}
    {{/kalla}}

    """#
}
