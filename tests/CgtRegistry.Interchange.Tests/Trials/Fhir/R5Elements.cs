using System.Globalization;

namespace CgtRegistry.Interchange.Tests.Trials.Fhir;

/// <summary>One element of a type: how often it may stand and of which type it is.</summary>
internal sealed record R5Element(int Least, bool Many, string Type);

/// <summary>
/// The elements of ResearchStudy and of what stands in it, as FHIR R5 (5.0.0) defines them: name, cardinality, type. Codes of a closed
/// list stand behind the type.
/// </summary>
internal static class R5Elements
{
    private const string Everywhere = "id 0..1 string|extension 0..* Extension|modifierExtension 0..* Extension";
    private const string Resource = "id 0..1 id|meta 0..1 Meta|implicitRules 0..1 uri|language 0..1 code|text 0..1 Narrative|contained 0..* Resource|extension 0..* Extension|modifierExtension 0..* Extension";

    private static readonly Dictionary<string, Dictionary<string, R5Element>> Types = new()
    {
        ["ResearchStudy"] = Of(
            Resource,
            """
            url 0..1 uri|identifier 0..* Identifier|version 0..1 string|name 0..1 string|title 0..1 string|label 0..* Label|protocol 0..* Reference|partOf 0..* Reference|
            relatedArtifact 0..* RelatedArtifact|date 0..1 dateTime|status 1..1 code=draft,active,retired,unknown|primaryPurposeType 0..1 CodeableConcept|phase 0..1 CodeableConcept|
            studyDesign 0..* CodeableConcept|focus 0..* CodeableReference|condition 0..* CodeableConcept|keyword 0..* CodeableConcept|region 0..* CodeableConcept|
            descriptionSummary 0..1 markdown|description 0..1 markdown|period 0..1 Period|site 0..* Reference|note 0..* Annotation|classifier 0..* CodeableConcept|
            associatedParty 0..* AssociatedParty|progressStatus 0..* ProgressStatus|whyStopped 0..1 CodeableConcept|recruitment 0..1 Recruitment|
            comparisonGroup 0..* ComparisonGroup|objective 0..* Objective|outcomeMeasure 0..* OutcomeMeasure|result 0..* Reference
            """),
        ["Label"] = Of(Everywhere, "type 0..1 CodeableConcept|value 0..1 string"),
        ["AssociatedParty"] = Of(Everywhere, "name 0..1 string|role 1..1 CodeableConcept|period 0..* Period|classifier 0..* CodeableConcept|party 0..1 Reference"),
        ["ProgressStatus"] = Of(Everywhere, "state 1..1 CodeableConcept|actual 0..1 boolean|period 0..1 Period"),
        ["Recruitment"] = Of(Everywhere, "targetNumber 0..1 unsignedInt|actualNumber 0..1 unsignedInt|eligibility 0..1 Reference|actualGroup 0..1 Reference"),
        ["ComparisonGroup"] = Of(Everywhere, "linkId 0..1 id|name 1..1 string|type 0..1 CodeableConcept|description 0..1 markdown|intendedExposure 0..* Reference|observedGroup 0..1 Reference"),
        ["Objective"] = Of(Everywhere, "name 0..1 string|type 0..1 CodeableConcept|description 0..1 markdown"),
        ["OutcomeMeasure"] = Of(Everywhere, "name 0..1 string|type 0..* CodeableConcept|description 0..1 markdown|reference 0..1 Reference"),
        ["Location"] = Of(
            Resource,
            "identifier 0..* Identifier|status 0..1 code=active,suspended,inactive|name 0..1 string|alias 0..* string|description 0..1 markdown|mode 0..1 code=instance,kind|address 0..1 Address|position 0..1 Position"),
        ["Position"] = Of(Everywhere, "longitude 1..1 decimal|latitude 1..1 decimal|altitude 0..1 decimal"),
        ["Group"] = Of(
            Resource,
            """
            identifier 0..* Identifier|active 0..1 boolean|type 1..1 code=person,animal,practitioner,device,careteam,healthcareservice,location,organization,relatedperson,specimen|
            membership 1..1 code=definitional,enumerated|code 0..1 CodeableConcept|name 0..1 string|description 0..1 markdown|quantity 0..1 unsignedInt|characteristic 0..* Characteristic
            """),
        ["Characteristic"] = Of(Everywhere, "code 1..1 CodeableConcept|valueCodeableConcept 0..1 CodeableConcept|valueBoolean 0..1 boolean|valueQuantity 0..1 Quantity|valueRange 0..1 Range|exclude 1..1 boolean|period 0..1 Period"),
        ["Identifier"] = Of(Everywhere, "use 0..1 code=usual,official,temp,secondary,old|type 0..1 CodeableConcept|system 0..1 uri|value 0..1 string|period 0..1 Period|assigner 0..1 Reference"),
        ["CodeableConcept"] = Of(Everywhere, "coding 0..* Coding|text 0..1 string"),
        ["Coding"] = Of(Everywhere, "system 0..1 uri|version 0..1 string|code 0..1 code|display 0..1 string|userSelected 0..1 boolean"),
        ["CodeableReference"] = Of(Everywhere, "concept 0..1 CodeableConcept|reference 0..1 Reference"),
        ["Reference"] = Of(Everywhere, "reference 0..1 string|type 0..1 uri|identifier 0..1 Identifier|display 0..1 string"),
        ["RelatedArtifact"] = Of(
            Everywhere,
            "type 1..1 code=documentation,justification,citation,predecessor,successor,derived-from|classifier 0..* CodeableConcept|label 0..1 string|display 0..1 string|citation 0..1 markdown|document 0..1 Attachment"),
        ["Attachment"] = Of(Everywhere, "contentType 0..1 code|url 0..1 uri|title 0..1 string"),
        ["Period"] = Of(Everywhere, "start 0..1 dateTime|end 0..1 dateTime"),
        ["Annotation"] = Of(Everywhere, "time 0..1 dateTime|text 1..1 markdown"),
        ["Address"] = Of(Everywhere, "text 0..1 string|line 0..* string|city 0..1 string|district 0..1 string|state 0..1 string|postalCode 0..1 string|country 0..1 string"),
        ["Range"] = Of(Everywhere, "low 0..1 Quantity|high 0..1 Quantity"),
        ["Quantity"] = Of(Everywhere, "value 0..1 decimal|unit 0..1 string|system 0..1 uri|code 0..1 code"),
        ["Meta"] = Of(Everywhere, "versionId 0..1 id|lastUpdated 0..1 string|source 0..1 uri|profile 0..* uri|tag 0..* Coding"),
        ["Extension"] = Of(Everywhere, "url 1..1 uri|valueString 0..1 string|valueCode 0..1 code|valueMarkdown 0..1 markdown"),
    };

    /// <summary>The elements of a type; none of a primitive one.</summary>
    public static IReadOnlyDictionary<string, R5Element>? Of(string type) => Types.GetValueOrDefault(type);

    private static Dictionary<string, R5Element> Of(params string[] elements) => elements
        .SelectMany(e => e.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(e => e.Split(' '))
        .ToDictionary(e => e[0], e => new R5Element(int.Parse(e[1][..1], CultureInfo.InvariantCulture), e[1].EndsWith('*'), e[2]));
}
