using System.Text.Json;
using DeitGen.Data.Decoding;
using DeitGen.Support;

namespace DeitGen.Cli;

public sealed class ListAndDescribeTests
{
    [Fact]
    public void The_list_has_exact_numbers_to_the_right()
    {
        string[] expected =
        [
            "variant                parameters  multiply-adds  image  tokens  data set",
            "cifar-tiny                206,090      3,577,472     32      17  CIFAR-10",
            "digits-tiny               206,090      3,577,472     32      17  Digits",
            "digits-tiny-distilled     206,090      3,577,472     32      18  Digits",
        ];
        Assert.Equal(expected, Session.Of("list").OutputLines);
    }

    [Fact]
    public void The_list_as_json_has_a_line_for_each_variant()
    {
        var line = JsonDocument.Parse(Session.Of("list", "--json").OutputLines[1]).RootElement;
        Assert.Equal("digits-tiny", line.GetProperty("variant").GetString());
        Assert.Equal(206_090, line.GetProperty("parameters").GetInt64());
        Assert.Equal(3_577_472, line.GetProperty("macs").GetInt64());
    }

    [Fact]
    public void A_description_has_layers_settings_and_the_schedule_in_steps()
    {
        var text = Session.Of("describe", "digits-tiny").Output;
        Assert.Contains("  norm   [B, 17, 64]  128\n", text);
        Assert.Contains("  VisionTransformer.Depth=4\n", text);
        Assert.Contains("  Digits: 22 steps an epoch, 1,760 in all\n", text);
        Assert.DoesNotContain("Not in this version", text);
    }

    [Fact]
    public void A_description_names_what_is_not_implemented_yet()
    {
        var variant = StubVariants.Digits(missing: ["Recipe.Optimizer = Lamb"]);
        var text = Session.Of(FakeRun.Train, [variant], "describe", "digits-tiny").Output;
        Assert.EndsWith("Not in this version yet\n  Recipe.Optimizer = Lamb\n", text);
    }

    [Fact]
    public void A_description_says_what_decodes_image_files_where_any_are_read()
    {
        var line = $"Image files\n  decoded by {DecodedImage.Decoders}\n";
        Assert.Contains(line, Session.Of("describe", "cifar-tiny").Output);
        Assert.DoesNotContain("Image files", Session.Of("describe", "digits-tiny").Output);
    }

    [Fact]
    public void A_spec_without_a_known_data_set_has_no_number_of_steps()
    {
        var variant = StubVariants.Digits(dataset: Dataset.ImageFolder);
        var text = Session.Of(FakeRun.Train, [variant], "describe", "digits-tiny").Output;
        Assert.Contains("depends on the images", text);
    }
}
