using System.Diagnostics;
using System.Text.Json;
using DeitGen.Support;
using DeitGen.Training;

namespace DeitGen.Cli;

public sealed class TrainCommandTests
{
    [Fact]
    public void Every_option_reaches_the_trainer()
    {
        const string args =
            "train digits-tiny --output out --device cuda --epochs 3 --seed 7 --workers 4 --threads 2 --resume never --teacher t.safetensors --teacher-cache t.logits --from f --allow-missing --allow-unexpected";
        var (_, options) = Assert.Single(Session.Of(args.Split(' ')).Trained);
        Assert.Equal(
            new()
            {
                Output = "out",
                Device = "cuda",
                Epochs = 3,
                Seed = 7,
                Workers = 4,
                Threads = 2,
                Resume = "never",
                Teacher = "t.safetensors",
                TeacherCache = "t.logits",
                From = "f",
                AllowMissing = true,
                AllowUnexpected = true,
            },
            options
        );
    }

    [Fact]
    public void The_output_tells_the_plan_every_epoch_the_result_and_what_to_type_next()
    {
        var lines = Session.Of("train", "digits-tiny").OutputLines;
        Assert.Equal("variant        digits-tiny (Demo.DigitsTiny)", lines[0]);
        Assert.Contains(
            "network        206,090 parameters, 3,577,472 multiply-adds an image",
            lines
        );
        Assert.Contains(
            "epoch 1/2  loss 1.5000  top-1 98.61 %  average 98.61 %  5,120 images/s, 0.0 % waiting for data  1:02 left",
            lines
        );
        Assert.Contains(
            "result       top-1 98.61 %, top-5 100.00 %, loss 0.0812 on 359 test images",
            lines
        );
        Assert.Equal(
            "next         deitgen predict digits-tiny --checkpoint runs/digits-tiny-001/latest/model.safetensors --sample 7",
            lines[^1]
        );
    }

    [Fact]
    public void With_json_the_output_is_a_line_an_epoch_and_the_result()
    {
        var session = Session.Of("train", "digits-tiny", "--json");
        var lines = session
            .OutputLines.Select(line => JsonDocument.Parse(line).RootElement)
            .ToArray();
        Assert.Equal(3, lines.Length);
        Assert.Equal([1, 2], lines[..2].Select(line => line.GetProperty("epoch").GetInt32()));
        var result = lines[^1];
        Assert.Equal(0.9861, result.GetProperty("top1").GetDouble());
        Assert.Equal(1, result.GetProperty("top5").GetDouble());
        Assert.Equal(0.0812, result.GetProperty("loss").GetDouble());
        Assert.Equal(
            (2, 2),
            (result.GetProperty("epochs").GetInt32(), result.GetProperty("steps").GetInt64())
        );
        Assert.Equal(5_120.4, result.GetProperty("images_per_second").GetDouble());
        Assert.EndsWith("model.safetensors", result.GetProperty("checkpoint").GetString());
        Assert.Contains("epoch 2/2", session.Error);
    }

    [Fact]
    public void A_folder_for_embedded_data_is_not_ignored_silently() =>
        Assert.Contains("not read", Session.Of("train", "digits-tiny", "--data", ".").Error);

    [Fact]
    public void A_missing_folder_is_one_line_without_a_note()
    {
        var session = Session.Of(
            Trainer.Run,
            [StubVariants.Digits()],
            "train",
            "digits-tiny",
            "--data",
            "/no/such/folder"
        );
        Assert.Contains("'/no/such/folder' does not exist", Assert.Single(session.ErrorLines));
    }

    [InterruptibleFact]
    public void An_interrupt_stops_the_run_and_its_number_is_in_the_exit_code() =>
        A_signal_stops_the_run("INT", 130);

    [Fact]
    public void A_termination_stops_the_run_and_its_number_is_in_the_exit_code() =>
        A_signal_stops_the_run("TERM", 143);

    private static void A_signal_stops_the_run(string signal, int code)
    {
        var session = Session.Of(
            (_, _, _, stop) =>
            {
                using var kill = Process.Start("kill", ["-s", signal, $"{Environment.ProcessId}"]);
                return FakeRun.Result(stop.WaitHandle.WaitOne(TimeSpan.FromSeconds(20)));
            },
            [StubVariants.Digits()],
            "train",
            "digits-tiny",
            "--epochs",
            "9"
        );
        Assert.Equal(code, session.Code);
        Assert.Equal(
            "next         deitgen train digits-tiny --output runs/digits-tiny-001 --epochs 9",
            session.OutputLines[^1]
        );
    }
}
